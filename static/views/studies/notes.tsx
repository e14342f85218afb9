/** Once per study that it asks, and where to answer, never after every entry; and what somebody who checks wrote to me. */
import { _ } from "../../i18n";
import { Band } from "../../ui/band";
import { Button, ButtonLink } from "../../ui/press";
import { tellNoMore, unread, untold } from "./asking";

export function Notes() {
  const study = untold();
  return (
    <>
      {unread().map(({ id, study: name, document }) => (
        <Band key={id}>
          <p>{_("Somebody who checks texts for ‘{study}’ wrote to you. They do not know who you are.", { study: name })}</p>
          <div class="doing"><ButtonLink low href={`#/covered/${document}`}>{_("Read the message")}</ButtonLink></div>
        </Band>
      ))}
      {study && (
        <Band>
          <p>{_("The study ‘{study}’ asks whether reflections that you shared with your team may be used for research. You answer in each reflection, when you like. Nothing is used until you say yes.", { study: study.name })}</p>
          <div class="doing">
            <ButtonLink low href="#/me/said-yes">{_("What it asks")}</ButtonLink>
            <Button low onPress={() => tellNoMore(study)}>{_("All right")}</Button>
          </div>
        </Band>
      )}
    </>
  );
}

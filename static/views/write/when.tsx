/** The situation and the day it happened: both may be left as they are. */
import { useState } from "preact/hooks";
import { _, capital } from "../../i18n";
import { dateOf, dayBefore, isDay, today } from "../../i18n/dates";
import { Chips, ChooseChips } from "../../ui/choose";
import { Field } from "../../ui/field";
import type { Draft } from "./draft";
import { SITUATIONS, situationName } from "../naming";

export function When({ draft }: { draft: Draft }) {
  const setting = draft.fields.value["setting"];
  return (
    <div class="added">
      <h2>{_("When was it?")}</h2>
      <TheDay draft={draft} />
      <Chips
        label={_("Situation")} chosen={typeof setting === "string" ? setting : null}
        choices={SITUATIONS.map((value) => ({ value, title: capital(situationName(value) ?? "") }))}
        onChoose={(value) => draft.change({ setting: value })}
      />
    </div>
  );
}

type Which = "today" | "yesterday" | "other";

function TheDay({ draft }: { draft: Draft }) {
  const said = draft.fields.value["happened_on"];
  const day = typeof said === "string" && isDay(said) ? said : today();
  const [other, asks] = useState(day !== today() && day !== dayBefore(today()));
  const which: Which = other ? "other" : day === today() ? "today" : "yesterday";
  function choose(next: Which): void {
    asks(next === "other");
    if (next !== "other") draft.change({ happened_on: next === "today" ? today() : dayBefore(today()) });
  }
  return (
    <>
      <ChooseChips<Which>
        label={_("Day")} chosen={which} onChoose={choose}
        choices={[
          { value: "today", title: _("Today") },
          { value: "yesterday", title: _("Yesterday") },
          { value: "other", title: other && day < dayBefore(today()) ? dateOf(day) : _("Another day") },
        ]}
      />
      {other && (
        <Field
          label={_("Day")} type="date" value={day} max={today()}
          onInput={(next) => isDay(next) && draft.change({ happened_on: next })}
        />
      )}
    </>
  );
}

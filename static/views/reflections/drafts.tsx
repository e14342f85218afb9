/** Responses of mine that stand under no text on screen: begun and not sent, or come home when their text went away. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Fold } from "../../ui/fold";
import { ButtonLink } from "../../ui/press";
import { KeptRing } from "../../ui/ring";
import { Words } from "../../ui/words";
import { Attached } from "../files/attached";
import { wordsAt } from "../guides";
import { store } from "../here";
import { people, useLive } from "../live";
import { keptName, languageOf } from "../naming";
import { RemoveButton } from "../removing";

type Loose = { response: Entry; to: Entry | null };

/** To go on with, above everything else that is mine. */
export function DraftResponses() {
  const drafts = useLive(loose)?.filter(({ response, to }) => to && response.kept === "typing");
  if (!drafts?.length) return null;
  return (
    <section class="section loose" aria-label={_("Responses you began")}>
      <h2>{_("Responses you began")}</h2>
      <List responses={drafts} />
    </section>
  );
}

/** What I responded to is gone; my words are not. */
export function HomeResponses() {
  const home = useLive(loose)?.filter(({ to }) => !to);
  if (!home?.length) return null;
  return (
    <div class="section">
      <Fold name={_("Responses that came back to you")} note={_("The text you responded to is no longer shared with you.")} quiet>
        <List responses={home} />
      </Fold>
    </div>
  );
}

const List = ({ responses }: { responses: Loose[] }) => (
  <ul class="loose-list sheet">{responses.map((one) => <One key={one.response.id} {...one} />)}</ul>
);

async function loose(): Promise<Loose[]> {
  const responses = await store().entries({ mine: true, kind: "response" });
  return Promise.all(responses.map(async (response) => ({ response, to: response.target ? await store().entry(response.target) : null })));
}

function One({ response, to }: Loose) {
  return (
    <li>
      {to && <p class="small">{toWhom(to)}</p>}
      <Words text={wordsAt(response.fields, "text")} lang={languageOf(response.fields)} />
      <Attached fields={response.fields} />
      {response.kept !== "safe" && (
        <p class="kept-line small">
          <KeptRing kept={response.kept} />
          {response.kept === "typing" ? `${_("Draft")} · ${keptName("typing")}` : keptName(response.kept)}
        </p>
      )}
      <div class="doing">
        {to && <ButtonLink low href={`#/entry/${to.id}`}>{_("Go on with it")}</ButtonLink>}
        <RemoveButton low entry={response} onGone={() => undefined} />
      </div>
    </li>
  );
}

function toWhom(to: Entry): string {
  const name = people.value.get(to.author)?.name;
  return to.mine || !name ? _("A response to your own text") : _("A response to {name}", { name });
}

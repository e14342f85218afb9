/** Responses under a shared text: who, what kind, and their words; a question is set larger than any answer. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { PersonRing } from "../../ui/person";
import { Button } from "../../ui/press";
import { KeptRing } from "../../ui/ring";
import { Words } from "../../ui/words";
import { Hung } from "../files/hung";
import { session } from "../here";
import { people } from "../live";
import { keptName, languageOf, stanceName } from "../naming";
import { RemoveButton } from "../removing";
import { RespondForm } from "./respond";
import { wordsAt } from "../guides";

type Beside = (response: Entry) => ComponentChildren;

/** `beside`: what may be done with each. Oldest first: a conversation is read downwards. */
export function Replies({ responses, beside }: { responses: Entry[]; beside?: Beside }) {
  if (!responses.length) return null;
  return (
    <ul class="replies">
      {[...responses].reverse().map((response) => <Reply key={response.id} response={response} beside={beside} />)}
    </ul>
  );
}

function Reply({ response, beside }: { response: Entry; beside: Beside | undefined }) {
  const [editing, edit] = useState(false);
  if (editing) return <li><RespondForm to={response.target ?? ""} space={response.space} go={response} onOver={() => edit(false)} /></li>;
  const name = response.mine ? (session.value?.person.name ?? "") : (people.value.get(response.author)?.name ?? _("A colleague"));
  const words = wordsAt(response.fields, "text");
  const asks = response.fields["stance"] === "question";
  return (
    <li class={`reply ${asks ? "open" : ""} ${response.kept === "typing" ? "draft" : ""}`}>
      <PersonRing name={name} tone={response.mine ? "me" : asks ? "asks" : "other"} />
      <div>
        <p class="kind"><b>{name}</b> · {stanceName(response.fields["stance"])}</p>
        {words.trim() && <Words text={words} lang={languageOf(response.fields)} />}
        <Hung id={response.id} fields={response.fields} />
        {response.mine && <Mine response={response} onEdit={() => edit(true)} />}
        {beside?.(response)}
      </div>
    </li>
  );
}

function Mine({ response, onEdit }: { response: Entry; onEdit: () => void }) {
  return (
    <div class="mine">
      {response.kept !== "safe" && (
        <span class="kept-line small">
          <KeptRing kept={response.kept} />
          {response.kept === "typing" ? `${_("Draft")} · ${keptName("typing")}` : keptName(response.kept)}
        </span>
      )}
      <Button look="bare" low onPress={onEdit}>{_("Edit")}</Button>
      <RemoveButton low entry={response} onGone={() => undefined} />
    </div>
  );
}

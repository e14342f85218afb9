/** The honey band under an answer: what was seen, and what may stand instead. It blocks nothing and goes with the word. */
import { _, ngettext, pgettext, type Language } from "../../i18n";
import { Button } from "../../ui/press";
import { INSTEAD } from "./instead";
import type { Trace, What, Who } from "./trace";

export type Answer = { instead: Who } | { instead: "nothing" } | "leave" | "not a name";
type Asked = { asked: Trace | undefined; more: number; language: Language; onAnswer: (answer: Answer) => void };

export function Asking({ asked, more, language, onAnswer }: Asked) {
  return (
    <div class={asked ? "heed" : "heed none"} onPointerDown={keepKeyboard}>
      <p role="status">{asked && <span key={asked.words}>{sentence(asked, language)}</span>}</p>
      {asked && (asked.what === "name"
        ? <ForName key={asked.words} likely={asked.likely ?? "resident"} language={language} onAnswer={onAnswer} />
        : <ForNumber key={asked.words} onAnswer={onAnswer} />)}
      {asked && more > 0 && <p class="small">{ngettext("1 more in this answer", "{count} more in this answer", more)}</p>}
    </div>
  );
}

/** The keyboard stays up, so that nothing moves under the thumb. */
function keepKeyboard(event: Event): void {
  event.preventDefault();
}

function ForName({ likely, language, onAnswer }: { likely: Who; language: Language; onAnswer: Asked["onAnswer"] }) {
  const others = (Object.keys(INSTEAD[language]) as Who[]).filter((who) => who !== likely);
  return (
    <>
      <div class="do">
        <Button low look="first" onPress={() => onAnswer({ instead: likely })}>{pgettext("a word", "Change it")}</Button>
        <Button low onPress={() => onAnswer("leave")}>{pgettext("a word", "Leave it")}</Button>
      </div>
      <div class="do also">
        {others.map((who) => (
          <Button low look="bare" key={who} onPress={() => onAnswer({ instead: who })}>
            <span class="words" lang={language}>{INSTEAD[language][who]}</span>
          </Button>
        ))}
        <Button low look="bare" onPress={() => onAnswer("not a name")}>{_("Not a name")}</Button>
      </div>
    </>
  );
}

function ForNumber({ onAnswer }: { onAnswer: Asked["onAnswer"] }) {
  return (
    <div class="do">
      <Button low look="first" onPress={() => onAnswer({ instead: "nothing" })}>{pgettext("a word", "Take it out")}</Button>
      <Button low onPress={() => onAnswer("leave")}>{pgettext("a word", "Leave it")}</Button>
    </div>
  );
}

const OF_NUMBERS: Record<Exclude<What, "name">, () => string> = {
  nhs: () => _("This looks like an NHS number. Take it out?"),
  bsn: () => _("This looks like a BSN. Take it out?"),
  personnummer: () => _("This looks like a personnummer. Take it out?"),
  room: () => _("A room number can show who this is about. Take it out?"),
  birth: () => _("A date of birth can show who this is about. Take it out?"),
  phone: () => _("A phone number can show who this is about. Take it out?"),
  email: () => _("An email address can show who this is about. Take it out?"),
};

function sentence({ what, words, likely }: Trace, language: Language): string {
  if (what !== "name") return OF_NUMBERS[what]();
  const instead = INSTEAD[language][likely ?? "resident"];
  return _("‘{words}’ looks like a name. Change it to ‘{instead}’?", { words, instead });
}

/** How it felt: for the writer alone, kept beside the text and never in it. */
import { _, capital, list, pgettext } from "../../i18n";
import { ChooseMany } from "../../ui/choose";
import { Fold } from "../../ui/fold";
import { store } from "../here";
import { useLive } from "../live";

/** In no order of better and worse; mirrors journal/kinds/choices.py. */
const FELT = [
  "calm", "tired", "glad", "sad", "proud", "powerless",
  "touched", "angry", "grateful", "worried", "relieved", "alone",
] as const;

export function feltName(id: string): string | null {
  switch (id) {
    case "calm": return pgettext("felt", "calm");
    case "tired": return pgettext("felt", "tired");
    case "glad": return pgettext("felt", "glad");
    case "sad": return pgettext("felt", "sad");
    case "proud": return pgettext("felt", "proud");
    case "powerless": return pgettext("felt", "powerless");
    case "touched": return pgettext("felt", "touched");
    case "angry": return pgettext("felt", "angry");
    case "grateful": return pgettext("felt", "grateful");
    case "worried": return pgettext("felt", "worried");
    case "relieved": return pgettext("felt", "relieved");
    case "alone": return pgettext("felt", "alone");
    default: return null;
  }
}

/** While writing: one of the things that may be added. */
export function Felt({ target }: { target: string }) {
  return (
    <div class="added">
      <h2>{_("How did it feel?")}</h2>
      <FeltWords target={target} />
    </div>
  );
}

/** Under a text of one's own: what was chosen, and the way to change it. */
export function FeltBeside({ target }: { target: string }) {
  const felt = useFelt(target);
  const words = felt.flatMap((id) => feltName(id) ?? []);
  return (
    <div class="beside">
      <Fold name={words.length ? _("How it felt: {words}", { words: list(words) }) : _("How did it feel?")} quiet>
        <FeltWords target={target} />
      </Fold>
    </div>
  );
}

function FeltWords({ target }: { target: string }) {
  const felt = useFelt(target);
  return (
    <>
      <p class="note">{_("Only you can see this in Kring, also when you share the text.")}</p>
      <ChooseMany
        label={_("How did it feel?")} chosen={felt}
        choices={FELT.map((value) => ({ value, title: capital(feltName(value) ?? "") }))}
        onToggle={(value) => void store().keepBeside(target, (now) => ({ felt: toggled(feltIn(now), value) }))}
      />
    </>
  );
}

const useFelt = (target: string): string[] => useLive(async () => feltIn(await store().beside(target)), [target]) ?? [];

const feltIn = ({ felt }: Record<string, unknown>): string[] => (Array.isArray(felt) ? felt.map(String) : []);

export const toggled = (list: string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Writing a programme: what for, what comes back every time, what remains without help, and from when until when. */
import { _ } from "../../i18n";
import { today } from "../../i18n/dates";
import type { Fields } from "../../store";
import { Field } from "../../ui/field";
import { wordsAt } from "../guides";
import { OursForm, type Form, type Type } from "../ours/form";

const FORM: Form = {
  kind: "programme",
  view: "programme-form",
  list: "programmes",
  name: () => _("Programme"),
  fresh: () => _("New programme"),
  parts: [
    { leaf: "title", ask: () => _("What do you call it?") },
    { leaf: "purpose", ask: () => _("What is the programme for?") },
    { leaf: "thread", ask: () => _("What comes back every time?") },
    { leaf: "able", ask: () => _("What do you want to be able to do yourselves afterwards?"), hint: () => _("Without anybody who leads you through it.") },
  ],
  needs: "title",
  missing: () => _("A programme needs a name. One word is enough."),
  begin: () => ({ state: "running", begins_on: today() }),
  more: (words, type) => <Days words={words} type={type} />,
};

function Days({ words, type }: { words: Fields; type: Type }) {
  return (
    <>
      <Field label={_("When does it begin?")} type="date" value={wordsAt(words, "begins_on")} onInput={(begins_on) => type({ begins_on })} />
      <Field label={_("When do you look back?")} type="date" value={wordsAt(words, "review_on")} min={wordsAt(words, "begins_on")} onInput={(review_on) => type({ review_on })} />
    </>
  );
}

export const ProgrammeForm = () => <OursForm form={FORM} />;

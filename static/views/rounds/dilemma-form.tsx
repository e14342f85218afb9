/** Telling a dilemma: what it is, why it matters, what was tried, and how one sees it before anybody asks. */
import { _ } from "../../i18n";
import { OursForm, type Form } from "../ours/form";

const FORM: Form = {
  kind: "dilemma",
  view: "dilemma",
  list: "dilemmas",
  name: () => _("My dilemma"),
  fresh: () => _("New dilemma"),
  parts: [
    { leaf: "problem", ask: () => _("What is your dilemma?"), hint: () => _("A real problem of your own, without one right answer.") },
    { leaf: "matters", ask: () => _("Why does it matter to you?") },
    { leaf: "attempted", ask: () => _("What have you already tried?") },
    { leaf: "before", ask: () => _("How do you see it now?") },
  ],
  needs: "problem",
  missing: () => _("Write something first. One word is enough."),
  begin: (before) => (before ? { sources: [before.id] } : {}), // the next round knows the one before
  chosen: true,
};

export const DilemmaForm = () => <OursForm form={FORM} />;

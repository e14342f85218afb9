/** Writing a community's agreement: what for, who takes part, how it works, what it has brought. */
import { _ } from "../../i18n";
import { OursForm, type Form } from "../ours/form";

const FORM: Form = {
  kind: "charter",
  view: "charter",
  list: "community",
  name: () => _("Community agreement"),
  fresh: () => _("Community agreement"),
  parts: [
    { leaf: "purpose", ask: () => _("What do you want to learn together, and what for?") },
    { leaf: "taking_part", ask: () => _("Who takes part? Teams, schools, organisations, residents and relatives.") },
    { leaf: "working", ask: () => _("How do you work together?") },
    { leaf: "delivered", ask: () => _("What has it brought so far?") },
  ],
  needs: "purpose",
  missing: () => _("Write what it is for. One sentence is enough."),
  begin: () => ({ state: "running" }),
};

export const CharterForm = () => <OursForm form={FORM} />;

/** Writing a learning point: one sentence that holds in other situations too, and why. */
import { _ } from "../../i18n";
import { OursForm, type Form } from "../ours/form";

const FORM: Form = {
  kind: "learning_point",
  view: "point",
  list: "learning",
  name: () => _("Learning point"),
  fresh: () => _("New learning point"),
  parts: [
    { leaf: "sentence", ask: () => _("What do we learn here that helps us in other situations too?") },
    { leaf: "reasons", ask: () => _("Why do you think so?") },
  ],
  needs: "sentence",
  missing: () => _("Write something first. One word is enough."),
  begin: () => ({ state: "proposed" }),
  done: () => _("Put it forward"),
};

export const PointForm = () => <OursForm form={FORM} />;

/** Writing down what is good for something: a link or the words themselves. */
import { _ } from "../../i18n";
import { Field } from "../../ui/field";
import { wordsAt } from "../guides";
import { OursForm, type Form } from "../ours/form";
import { safeLink } from "./links";

const FORM: Form = {
  kind: "resource",
  view: "resource",
  list: "trying",
  name: () => _("Resource"),
  fresh: () => _("New resource"),
  parts: [
    { leaf: "title", ask: () => _("What is it called?") },
    { leaf: "good_for", ask: () => _("What is it good for?") },
    { leaf: "content", ask: () => _("What does it say? In your own words, or leave it empty.") },
  ],
  needs: "title",
  missing: () => _("A resource needs a name. One word is enough."),
  begin: () => ({ state: "at_hand" }),
  links: "attached",
  chosen: true,
  check: (words) => (wordsAt(words, "link") && !safeLink(words["link"]) ? _("This is not a link that opens safely. It begins with https.") : null),
  tidy: (typed) => ("link" in typed ? { ...typed, link: safeLink(typed["link"]) ?? "" } : typed),
  more: (words, type) => (
    <Field
      label={_("Link")} note={_("An address that begins with https. Leave it empty if there is none.")} value={wordsAt(words, "link")}
      onInput={(link) => type({ link })}
    />
  ),
};

export const ResourceForm = () => <OursForm form={FORM} />;

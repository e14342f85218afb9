/** A text read aloud in its own language, so that its writer hears it before anybody else reads it. */
import { _, language } from "../../i18n";
import type { Entry } from "../../store";
import { Aloud } from "../../ui/aloud";
import { answered } from "../guides";
import { languageOf } from "../naming";

export function ReadAloud({ fields, name = _("Read aloud") }: { fields: () => Entry["fields"]; name?: string }) {
  const words = () => answered(fields()).map((answer) => answer.words.trim()).join("\n");
  return <Aloud words={words} lang={languageOf(fields()) ?? language.value} name={name} />;
}

/** The values its writer saw in a text, for whoever reads it. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { languageOf } from "../naming";
import { isOwnWord, valueName, valuesIn } from "../values";

export function SeenValues({ fields }: { fields: Entry["fields"] }) {
  const values = valuesIn(fields);
  if (!values.length) return null;
  return (
    <div class="seen-values">
      <p class="small">{_("Values in this text")}</p>
      <ul>
        {values.map((value) => (
          <li key={value} lang={isOwnWord(value) ? languageOf(fields) : undefined}>{valueName(value)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The language Kring speaks; what people write stays in theirs. */
import { _, LANGUAGES, language, type Language } from "../../i18n";
import { ChooseRows } from "../../ui/choose";
import { chooseLanguage } from "../here";

export function WhichLanguage() {
  const choices = Object.entries(LANGUAGES).map(([value, title]) => ({ value: value as Language, title, lang: value }));
  return (
    <div class="setting">
      <ChooseRows label={_("Language")} choices={choices} chosen={language.value} onChoose={(next) => void chooseLanguage(next)} />
    </div>
  );
}

export function LanguageNow() {
  return <>{LANGUAGES[language.value]}</>;
}

/** Letters: their size, plainer ones, more space between them; shown at once on a line to try them on. */
import { _, number, pgettext } from "../../i18n";
import { ChooseRows } from "../../ui/choose";
import { chooseLetters, letters, SIZES } from "./letters";

export function TextSize() {
  const { size, plain, wide } = letters.value;
  const sizes = SIZES.map((each) => ({ value: String(each), title: sizeName(each) }));
  return (
    <div class="setting">
      <p class="sheet padded words">{_("She took my hand and said: there you are.")}</p>
      <ChooseRows
        label={_("Text size")} choices={sizes} chosen={String(size)}
        onChoose={(next) => void chooseLetters({ size: SIZES.find((each) => String(each) === next) ?? size })}
      />
      <h2>{_("Shape of the letters")}</h2>
      <OnOff
        label={_("Shape of the letters")} on={plain} off={_("As they are")} name={_("Plain letters")}
        note={_("Without small strokes, and easier to tell apart.")} onChoose={(next) => void chooseLetters({ plain: next })}
      />
      <h2>{_("Space between letters")}</h2>
      <OnOff
        label={_("Space between letters")} on={wide} off={_("As it is")} name={_("Wide spacing")}
        note={_("More space between letters, words and lines.")} onChoose={(next) => void chooseLetters({ wide: next })}
      />
    </div>
  );
}

export function TextSizeNow() {
  const { size, plain, wide } = letters.value;
  return <>{[sizeName(size), plain && _("Plain letters"), wide && _("Wide spacing")].filter(Boolean).join(" · ")}</>;
}

type Choice = { label: string; on: boolean; off: string; name: string; note: string; onChoose: (on: boolean) => void };

function OnOff({ label, on, off, name, note, onChoose }: Choice) {
  const choices = [{ value: "off", title: off }, { value: "on", title: name, note }];
  return <ChooseRows label={label} choices={choices} chosen={on ? "on" : "off"} onChoose={(next) => onChoose(next === "on")} />;
}

const sizeName = (size: number): string =>
  size === 100 ? pgettext("text size", "Normal") : pgettext("text size", "{percent}%", { percent: number(size) });

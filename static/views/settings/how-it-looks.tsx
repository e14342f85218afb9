/** Light or dark: as the phone has it, or as one wants it here. */
import { _ } from "../../i18n";
import { onThis } from "../../i18n/device";
import { ChooseRows } from "../../ui/choose";
import { appearance, chooseAppearance, type Appearance } from "./appearance";

export function HowItLooks() {
  return (
    <div class="setting">
      <ChooseRows<Appearance>
        label={_("Light or dark")} choices={choices()} chosen={appearance.value} onChoose={(next) => void chooseAppearance(next)}
      />
    </div>
  );
}

export function LookNow() {
  return <>{choices().find(({ value }) => value === appearance.value)?.title}</>;
}

const choices = (): { value: Appearance; title: string }[] => [
  { value: "phone", title: onThis(_("As on this phone"), _("As on this tablet"), _("As on this computer")) },
  { value: "light", title: _("Light") },
  { value: "dark", title: _("Dark") },
];

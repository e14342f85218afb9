/** One page of the settings: one idea, its title, and the way back. */
import type { ComponentChildren } from "preact";
import { _ } from "../../i18n";
import { Title } from "../../ui/title";
import { Inner } from "../frame";

export function SettingsPage({ title, note, children }: { title: string; note?: string | undefined; children: ComponentChildren }) {
  return (
    <Inner top={<span class="note">{_("Settings")}</span>}>
      <div class="head">
        <Title tab={title}>{title}</Title>
        {note && <p class="note">{note}</p>}
      </div>
      {children}
    </Inner>
  );
}

/** Single keys for who goes over hundreds of words; never while somebody types, and off for whoever does not want them. */
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { remember, setting } from "../../store";
import { Tick } from "../../ui/field";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";

/** `keys`: what is pressed, as `KeyboardEvent.key` has it, in small letters. `brief`: the next one says it for both. */
export type Key = { keys: string[]; name: string; shown?: string; brief?: boolean; press: () => void };

const on = signal(true);
void setting<boolean>("review-keys").then((kept) => (on.value = kept ?? true)).catch(() => undefined);

export function useKeys(keys: Key[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!on.value || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event.target)) return;
      const key = keys.find((each) => each.keys.includes(event.key.toLowerCase()));
      if (!key) return;
      event.preventDefault();
      key.press();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

const isBusy = (target: EventTarget | null): boolean =>
  Boolean(document.querySelector("dialog[open]")) || (target instanceof HTMLElement && Boolean(target.closest("input, textarea, select")));

/** Beside what a button says; whoever listens hears it as a shortcut. */
export const Cap = ({ children }: { children: string }) => (on.value ? <kbd aria-hidden="true">{children}</kbd> : null);

export function KeyLine({ keys, note }: { keys: Key[]; note: string }) {
  const [all, show] = useState(false);
  useKeys([{ keys: ["?"], name: _("All keys"), press: () => show(true) }]);
  return (
    <footer class="key-line small">
      {on.value && keys.filter(({ shown }) => shown).map(({ name, shown, brief }) => <span key={name}><Cap>{shown ?? ""}</Cap>{brief ? <span class="hush">{name}</span> : name}</span>)}
      <button type="button" class="link" onClick={() => show(true)}><Cap>?</Cap>{_("All keys")}</button>
      <span class="push">{note}</span>
      {all && <AllKeys keys={keys} onClose={() => show(false)} />}
    </footer>
  );
}

function AllKeys({ keys, onClose }: { keys: Key[]; onClose: () => void }) {
  return (
    <Sheet title={_("All keys")} onClose={onClose}>
      <dl class="all-keys">
        {keys.map(({ name, keys: pressed, shown }) => (
          <div key={name}><dt><kbd>{shown ?? pressed[0]?.toUpperCase()}</kbd></dt><dd>{name}</dd></div>
        ))}
      </dl>
      <Tick label={_("Use single keys")} on={on.value} onChange={(now) => ((on.value = now), void remember("review-keys", now))} />
      <div class="doing"><Button look="bare" onPress={onClose}>{_("Close")}</Button></div>
    </Sheet>
  );
}

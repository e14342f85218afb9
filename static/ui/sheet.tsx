/** A sheet over the page that asks one thing, read from its title; Escape and a tap beside it mean “not now”. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

type Asking = { title: string; children: ComponentChildren; onClose: () => void };

export function Sheet({ title, children, onClose }: Asking) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressed = useRef<EventTarget | null>(null);
  const heading = useId();
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const open = dialog.current;
    const opener = document.activeElement;
    open?.showModal();
    return () => {
      open?.close();
      requestAnimationFrame(() => giveBack(opener));
    };
  }, []);
  useEffect(() => first.current?.focus(), [title]);
  /** Not a finger that marked words in the sheet and let go beside it. */
  const isBeside = (event: Event): boolean => [event.target, pressed.current].every((on) => on === dialog.current);
  return (
    <dialog
      class="asking" ref={dialog} aria-labelledby={heading} onClose={onClose}
      onPointerDown={(event) => (pressed.current = event.target)}
      onClick={(event) => isBeside(event) && onClose()}
    >
      <div class="asking-in">
        <h2 id={heading} ref={first} tabIndex={-1} autofocus>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

/** Whoever goes by keyboard goes on where they were; where that is gone, at the title of the screen. */
function giveBack(opener: Element | null): void {
  if (document.activeElement !== document.body) return;
  const place = opener?.isConnected && opener !== document.body ? opener : document.querySelector("h1");
  (place as HTMLElement | null)?.focus({ preventScroll: true });
}

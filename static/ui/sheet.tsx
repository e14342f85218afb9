/** A sheet over the page that asks one thing, read from its title; Escape and a tap beside it mean “not now”. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

type Asking = { title: string; children: ComponentChildren; onClose: () => void };

export function Sheet({ title, children, onClose }: Asking) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const open = dialog.current;
    open?.showModal();
    return () => open?.close();
  }, []);
  return (
    <dialog
      class="asking" ref={dialog} aria-labelledby={heading} onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="asking-in">
        <h2 id={heading} tabIndex={-1} autofocus>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

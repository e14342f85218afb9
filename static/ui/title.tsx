/** The one title of a screen; a person who moved to the screen starts reading here. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export function Title({ children, tab, lang }: { children: ComponentChildren; tab: string; lang?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${tab} · Kring`;
  }, [tab]);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang}>
      {children}
    </h1>
  );
}

/** The one title of a screen; a person who moved to the screen starts reading here. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

type Shape = { children: ComponentChildren; tab: string; lang?: string; still?: boolean };

/** `still`: the cursor has its place elsewhere on this screen. */
export function Title({ children, tab, lang, still }: Shape) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (still) return undefined;
    const soon = setTimeout(() => heading.current?.focus({ preventScroll: true })); // it measures the screen: once, when all is there
    return () => clearTimeout(soon);
  }, []);
  useEffect(() => {
    document.title = `${tab} · Kring`;
  }, [tab]);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang}>
      {children}
    </h1>
  );
}

/** In a list beside an open text: the card of that text comes into sight once, and stays where it is. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

export function useOpened(opened: boolean | undefined): RefObject<HTMLAnchorElement | null> {
  const card = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (opened) card.current?.scrollIntoView({ block: "nearest" });
  }, [opened]);
  return card;
}

/** The end of a long list, and how it comes to be that long. */
import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { _ } from "../i18n";
import { Button } from "./press";

/** Shows more by itself when it scrolls into view; the button is for everybody who does not scroll. */
export function More({ onMore }: { onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && onMore(), { rootMargin: "600px" });
    if (end.current) watch.observe(end.current);
    return () => watch.disconnect();
  }); // anew each time: a list that is still too short grows again
  return (
    <div class="more" ref={end}>
      <Button onPress={onMore}>{_("Show more")}</Button>
    </div>
  );
}

/** What is seen first is drawn first, then the rest of a slice by handfuls: no tap waits for a whole list. */
export function useHandfuls(shown: Signal<number>, handful: number, slice: number): void {
  useEffect(() => {
    if (shown.value >= slice) return undefined;
    const next = setTimeout(() => (shown.value += handful));
    return () => clearTimeout(next);
  });
}

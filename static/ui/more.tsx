/** The end of a long list. */
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
  }, []);
  return (
    <div class="more" ref={end}>
      <Button onPress={onMore}>{_("Show more")}</Button>
    </div>
  );
}

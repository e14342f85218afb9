/** An editor for as long as a form is on screen; whoever leaves it without being done leaves a draft on this phone. */
import { useEffect, useState } from "preact/hooks";
import type { Editor } from "../store";

type Opened = Editor | "open elsewhere";

/** `onLeft` is told of an editor that was closed because its form went away. */
export function useEditing(open: () => Promise<Opened>, onLeft?: (editor: Editor) => void): Opened | undefined {
  const [found, show] = useState<Opened>();
  useEffect(() => {
    let left = false;
    let mine: Editor | undefined;
    const leave = (): void => void mine?.close().then(() => mine && onLeft?.(mine));
    void open().then((opened) => {
      if (opened !== "open elsewhere") mine = opened;
      if (left) leave();
      else show(opened);
    });
    return () => {
      left = true;
      leave();
    };
  }, []);
  return found;
}

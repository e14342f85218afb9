/** Many texts into the index without a stall: a few milliseconds of work, then whoever taps goes first. */
import type { SearchIndex, Text } from "./search-index";

/** Milliseconds of work in a row: with a frame of 16, typing and scrolling stay smooth. */
const SLICE = 6;

/** Resolves when all are in, or when it was told to stop. `told` hears how many are in. */
export async function fillInSlices(index: SearchIndex, texts: readonly Text[], stopped: () => boolean, told?: (count: number) => void): Promise<void> {
  let began = performance.now();
  for (const [count, text] of texts.entries()) {
    if (stopped()) return;
    index.put(text);
    if (performance.now() - began < SLICE) continue;
    told?.(count + 1);
    await breath();
    began = performance.now();
  }
}

/** Back to the event loop, without the 4 ms that timers wait. */
function breath(): Promise<void> {
  return new Promise((go) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      go();
    };
    channel.port2.postMessage(null);
  });
}

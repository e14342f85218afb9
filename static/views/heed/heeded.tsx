/** The box people write in, with somebody who looks along: fetched at the first word, and not missed where it cannot be had. */
import { useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Writing } from "../../ui/writing";
import type { Heeding } from "./heed";

type Shape = Parameters<typeof Writing>[0] & { about: string };

export function Heeded({ about, ...writing }: Shape) {
  const text = useSignal(writing.words);
  const box = useRef<HTMLTextAreaElement>(null);
  const [Heed, show] = useState<FunctionComponent<Heeding>>();
  const begun = Boolean(text.value);
  useEffect(() => {
    if (begun && !Heed) void import("./heed").then((found) => show(() => found.Heed), () => undefined);
  }, [begun]);
  return (
    <>
      <Writing
        {...writing} box={box}
        onWords={(words) => {
          text.value = words;
          writing.onWords(words);
        }}
      />
      {Heed && <Heed text={text} box={() => box.current} about={about} lang={writing.lang} />}
    </>
  );
}

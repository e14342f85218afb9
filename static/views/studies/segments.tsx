/** A text as it would leave: what is covered shows its code word, what is undecided keeps its own words under the marker. */
import { _, language } from "../../i18n";
import { answerName } from "./prompts";
import { kindName, placeholderName } from "./naming";
import type { Segment, Whole } from "./wire";

type Shape = { text: Whole; onMark?: (segment: Segment) => void; decided?: ReadonlyMap<number, "mask" | "keep">; asked?: number | undefined };

/** `asked`: the place that is asked about now. */
export function TextAsItLeaves({ text, onMark, decided, asked }: Shape) {
  return (
    <>
      {text.passages.map(({ prompt, segments }) => (
        <div class="passage" key={prompt}>
          {text.passages.length > 1 && <p class="small">{answerName(prompt)}</p>}
          <p class="words" lang={text.language} dir="auto">
            {segments.map((segment) => <Piece key={segment.start} segment={segment} onMark={onMark} now={decided?.get(segment.mark ?? -1)} asked={segment.mark !== null && segment.mark === asked} />)}
          </p>
        </div>
      ))}
      {!text.passages.length && <p class="note">{_("Its words have changed")}</p>}
    </>
  );
}

type PieceShape = { segment: Segment; onMark: Shape["onMark"]; now: "mask" | "keep" | undefined; asked: boolean };

function Piece({ segment, onMark, now, asked }: PieceShape) {
  const { state, text, placeholder, kind, mark } = segment;
  if (state === "plain") return <>{text}</>;
  if (state === "masked") return <Blot name={placeholder ? placeholderName(placeholder) : kindName(kind ?? "")} />;
  if (onMark && mark !== null) return <Choosable segment={segment} onMark={onMark} now={now} asked={asked} />;
  return state === "open" ? <mark>{text}</mark> : <>{text}</>;
}

const Blot = ({ name, maybe }: { name: string; maybe?: boolean }) => <span class={maybe ? "blot maybe" : "blot"} lang={language.value}>{name}</span>;

function Choosable({ segment, onMark, now, asked }: { segment: Segment; onMark: (segment: Segment) => void } & Pick<PieceShape, "now" | "asked">) {
  const masked = now === "mask";
  const state = masked ? _("will be covered up") : now === "keep" || segment.state === "kept" ? _("stays") : _("not decided yet");
  return (
    <button type="button" class={`undecided ${now ?? segment.state} ${asked ? "asked-now" : ""}`} aria-pressed={masked} onClick={() => onMark(segment)}>
      {masked ? <Blot name={kindName(segment.kind ?? "")} maybe /> : segment.text}
      <span class="hush" lang={language.value}> ({state})</span>
    </button>
  );
}

/** Code words in a text, `[PERSON_1]`, as one sees them. */
export const withBlots = (words: string) =>
  words.split(/(\[[A-Z]+_\d+\])/).map((piece, at) => (at % 2 ? <Blot key={at} name={placeholderName(piece.slice(1, -1))} /> : piece));

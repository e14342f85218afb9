/** A sheet to draw on with one finger: three colours, and what went wrong can be undone. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { ChooseChips } from "../../ui/choose";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { blobOf, penOf, pointOn, type Stroke } from "./blur";

/** Of the sheet, in points; paper is white, also at night. */
const SIDE = 900;
const WIDE = 9;
const COLOURS = { black: "#1b231f", green: "#1e6b4f", red: "#a8321f" };
type Colour = keyof typeof COLOURS;
type Line = { colour: Colour; stroke: Stroke };

type Drawing = { onUse: (drawing: Blob, said: string) => Promise<void>; onClose: () => void };

export function DrawingSheet({ onUse, onClose }: Drawing) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [lines, draw] = useState<Line[]>([]);
  const [colour, dip] = useState<Colour>("black");
  const [said, write] = useState("");
  useEffect(() => {
    if (canvas.current) paint(canvas.current, lines);
  }, [lines]);

  async function use(): Promise<void> {
    if (canvas.current) await onUse(await blobOf(canvas.current, "image/png"), said);
  }
  return (
    <Sheet title={_("Draw with one finger")} onClose={onClose}>
      <p class="note" id="how-to-draw">{_("Draw with your finger, a pen or the mouse.")}</p>
      <canvas
        ref={canvas} class="draw-on" width={SIDE} height={SIDE} role="img" aria-label={_("The sheet you draw on")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const point = pointOn(event.currentTarget, event);
          draw((now) => [...now, { colour, stroke: [point] }]);
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const point = pointOn(event.currentTarget, event);
          draw((now) => now.map((line, place) => (place === now.length - 1 ? { ...line, stroke: [...line.stroke, point] } : line)));
        }}
      />
      <div class="rubbing">
        <ChooseChips<Colour>
          label={_("Colour")} chosen={colour} onChoose={dip}
          choices={[{ value: "black", title: _("Black") }, { value: "green", title: _("Green") }, { value: "red", title: _("Red") }]}
        />
        <Button low look="bare" onPress={() => draw(lines.slice(0, -1))}>{_("Undo")}</Button>
      </div>
      <Field
        label={_("What does it show?")} value={said} onInput={write}
        note={_("For colleagues who cannot see the drawing. You can skip this.")}
      />
      <div class="doing">
        <Button look="first" cannot={lines.length ? undefined : "how-to-draw"} onPress={() => void use()}>{_("Use this drawing")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}

function paint(canvas: HTMLCanvasElement, lines: Line[]): void {
  const pen = penOf(canvas);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, SIDE, SIDE);
  Object.assign(pen, { lineWidth: WIDE, lineCap: "round", lineJoin: "round" });
  for (const { colour, stroke } of lines) {
    pen.strokeStyle = COLOURS[colour];
    pen.beginPath();
    for (const { x, y } of stroke) pen.lineTo(x, y);
    const [only] = stroke;
    if (only && stroke.length === 1) pen.lineTo(only.x, only.y + 0.1); // a dot
    pen.stroke();
  }
}

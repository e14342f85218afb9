/** Before a photo is kept: who can be seen in it, rubbing them away, and a word for who cannot see it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _, number } from "../../i18n";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { jpegOf, mosaicOf, opened, paint, pointOn, type Stroke } from "./blur";
import { PeopleWarning } from "./people-warning";

/** Megabytes of a file that a phone can open without losing its breath. */
const LARGEST = 50;
const SMALL_ENOUGH = 1_200_000;

type Photo = { file: File; onUse: (photo: Blob, said: string) => Promise<void>; onClose: () => void };

export function PhotoSheet({ file, onUse, onClose }: Photo) {
  const [picture, show] = useState<HTMLCanvasElement | string>();
  useEffect(() => {
    if (file.size > LARGEST * 1_000_000) return show(_("This photo is too large. It can be {size} MB at most.", { size: number(LARGEST) }));
    void opened(file).then(show, () => show(_("This picture cannot be opened here. Choose another one.")));
  }, [file]);
  return (
    <Sheet title={_("Add a photo")} onClose={onClose}>
      {typeof picture === "string" && <p class="wrong-note" role="alert">{picture}</p>}
      {typeof picture === "object" ? <Rubbing picture={picture} onUse={onUse} onClose={onClose} /> : (
        <div class="doing"><Button look="bare" onPress={onClose}>{_("Not now")}</Button></div>
      )}
    </Sheet>
  );
}

function Rubbing({ picture, onUse, onClose }: Omit<Photo, "file"> & { picture: HTMLCanvasElement }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [mosaic] = useState(() => mosaicOf(picture));
  const [strokes, rub] = useState<Stroke[]>([]);
  const [said, write] = useState("");
  const [busy, work] = useState(false);
  useEffect(() => {
    if (canvas.current) paint(canvas.current, picture, mosaic, strokes);
  }, [strokes]);

  async function use(): Promise<void> {
    if (!canvas.current || busy) return;
    work(true);
    await onUse(await jpegOf(canvas.current, SMALL_ENOUGH), said).finally(() => work(false));
  }
  return (
    <>
      <PeopleWarning />
      <p class="note">{_("Rub over faces, name plates and letters to blur them. This happens here, before the photo is kept.")}</p>
      <canvas
        ref={canvas} class="rubbed" width={picture.width} height={picture.height} role="img" aria-label={_("The photo you chose")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const point = pointOn(event.currentTarget, event);
          rub((now) => [...now, [point]]);
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const point = pointOn(event.currentTarget, event);
          rub((now) => now.map((stroke, place) => (place === now.length - 1 ? [...stroke, point] : stroke)));
        }}
      />
      <div class="rubbing">
        <Button low onPress={() => rub([...strokes, everything(picture)])}>{_("Blur all of it")}</Button>
        <Button low look="bare" onPress={() => rub(strokes.slice(0, -1))}>{_("Undo")}</Button>
      </div>
      <Field
        label={_("What can be seen?")} value={said} onInput={write}
        note={_("For colleagues who cannot see the picture. You can skip this.")}
      />
      <div class="doing">
        <Button look="first" onPress={() => void use()}>{_("Use this photo")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </>
  );
}

/** A stroke back and forth over the whole picture. */
function everything({ width, height }: HTMLCanvasElement): Stroke {
  const step = Math.max(width, height) / 24;
  const rows = Array.from({ length: Math.ceil(height / step) + 1 }, (_row, i) => i * step);
  return rows.flatMap((y, i) => (i % 2 ? [{ x: width, y }, { x: 0, y }] : [{ x: 0, y }, { x: width, y }]));
}

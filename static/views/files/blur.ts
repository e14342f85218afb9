/** Blurring by rubbing: under the finger the picture is a coarse mosaic of itself, and what was there is gone from it. */
export interface Point {
  x: number;
  y: number;
}

export type Stroke = Point[];

/** Of the longer side, in points: as large as a screen. */
const SIDE = 1600;
/** Across the picture: a face is a few of these. */
const TILES = 28;
/** Of the longer side: as wide as a finger on a phone. */
const FINGER = 1 / 18;

/** The picture, drawn anew: nothing of the file but what can be seen comes along. */
export async function opened(file: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = sized(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const pen = penOf(canvas);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/** The whole picture as a mosaic. */
export function mosaicOf(picture: HTMLCanvasElement): HTMLCanvasElement {
  const { width, height } = picture;
  const tile = Math.max(width, height) / TILES;
  const small = sized(Math.max(1, Math.round(width / tile)), Math.max(1, Math.round(height / tile)));
  penOf(small).drawImage(picture, 0, 0, small.width, small.height);
  const coarse = sized(width, height);
  const pen = penOf(coarse);
  pen.imageSmoothingEnabled = false;
  pen.drawImage(small, 0, 0, width, height);
  return coarse;
}

/** The picture with everything rubbed so far. */
export function paint(canvas: HTMLCanvasElement, picture: HTMLCanvasElement, mosaic: HTMLCanvasElement, strokes: Stroke[]): void {
  const pen = penOf(canvas);
  pen.drawImage(picture, 0, 0);
  const radius = (Math.max(canvas.width, canvas.height) * FINGER) / 2;
  for (const stroke of strokes) {
    pen.save();
    pen.beginPath();
    for (const { x, y } of between(stroke, radius)) {
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
    }
    pen.clip();
    pen.drawImage(mosaic, 0, 0);
    pen.restore();
  }
}

/** A fast finger leaves gaps: they are filled. */
function between(stroke: Stroke, step: number): Stroke {
  return stroke.flatMap((point, place) => {
    const before = stroke[place - 1] ?? point;
    const steps = Math.max(1, Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) / step));
    return Array.from({ length: steps }, (_gap, i) => ({
      x: before.x + ((point.x - before.x) * (i + 1)) / steps, y: before.y + ((point.y - before.y) * (i + 1)) / steps,
    }));
  });
}

/** Where on the canvas a finger is. */
export function pointOn(canvas: HTMLCanvasElement, event: PointerEvent): Point {
  const box = canvas.getBoundingClientRect();
  return { x: ((event.clientX - box.left) * canvas.width) / box.width, y: ((event.clientY - box.top) * canvas.height) / box.height };
}

export function sized(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

export function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas here");
  return pen;
}

/** As a file, less sharp until it is small enough. */
export async function jpegOf(canvas: HTMLCanvasElement, most: number): Promise<Blob> {
  for (let sharp = 0.82; ; sharp -= 0.15) {
    const blob = await blobOf(canvas, "image/jpeg", sharp);
    if (blob.size < most || sharp < 0.3) return blob;
  }
}

export const blobOf = (canvas: HTMLCanvasElement, type: string, sharp?: number): Promise<Blob> =>
  new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), type, sharp));

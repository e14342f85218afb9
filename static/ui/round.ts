/** A dot as a piece of one shape: a card with its dozen dots is two shapes to draw instead of thirteen. */
export function dotAt(x: number, y: number, radius: number): string {
  return `M${short(x - radius)} ${short(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}

const short = (value: number): string => value.toFixed(2);

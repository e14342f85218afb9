/** `{name}` in a sentence, filled from an object; an unknown name stays visible rather than vanish. */
export type Values = Record<string, string | number>;

export function filled(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A passage of the server's with its words marked; marks count whole characters, which JavaScript does not. */
export function marked(passage: string, marks: [number, number][]) {
  const letters = [...passage];
  let at = 0;
  const pieces = marks.flatMap(([from, to]) => {
    const before = letters.slice(at, from).join("");
    at = to;
    return [before, <mark>{letters.slice(from, to).join("")}</mark>];
  });
  return [...pieces, letters.slice(at).join("")];
}

/** Where a long word may break, so that it lies in its disc whole: at its seams, else before a syllable. */

const VOWEL = "aeiouyáàâäåãæéèêëíìîïóòôöõøúùûüĳ";
/** Consonants that a syllable begins with together. */
const ONSET = `(?:sch|sk|st|ch|th|ph|sh|kv|kn|[bcdfgkpt][lr]|[^${VOWEL}\\P{L}])`;
const SYLLABLE = new RegExp(`(?<=\\p{L}{2}[${VOWEL}][^${VOWEL}\\P{L}]*)(?=${ONSET}[${VOWEL}]\\p{L})`, "giu");
/** How what is long in these languages is put together. */
const SEAM = /(?<=\p{L}{4})(?=(?:bestämmande|kunnande|fullhet|känsla|arbete|heid|schap|baarheid|ness|skap)(?!\p{L}))/giu;
const TOGETHER = /^(?:s[ckt]|[cspt]h|k[vn]|[bcdfgkpt][lr])/iu;
const SOFT = "\u00AD";

/** Only long words: a short one reads better whole. */
export const softened = (label: string): string => label.replace(/\p{L}{9,}/gu, broken);

function broken(word: string): string {
  const seams = [...word.matchAll(SEAM)].map(({ index }) => index);
  const syllables = [...word.matchAll(SYLLABLE)].map(({ index }) => index).filter((at) => parts(word, at) && !seams.some((seam) => Math.abs(seam - at) < 2));
  const places = new Set([...seams, ...syllables]);
  return [...word].map((letter, at) => (places.has(at) ? SOFT : "") + letter).join("");
}

/** Not within consonants that belong together, and never so that two letters stand alone. */
function parts(word: string, at: number): boolean {
  return at >= 3 && word.length - at >= 3 && !TOGETHER.test(word.slice(at - 1, at + 1));
}

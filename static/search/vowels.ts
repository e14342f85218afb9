/** Dutch writes a short vowel by doubling what follows it (*mannen*), a long one by doubling itself (*maan*). */
const SHORT = /^(.*[^aeiou]|)([aeou])([bcdfgklmnprst])\3e/;

/** The stem takes both for one word; no word is a form of one with the other vowel. */
export function otherVowel(short: string, long: string): boolean {
  const [, before, vowel, after] = SHORT.exec(short) ?? [];
  return vowel !== undefined && long.startsWith(`${before}${vowel}${vowel}${after}`);
}

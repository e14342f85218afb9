/** What somebody asks for: words, “words in this order”, and -words that must not be there. */
import { wordsIn } from "./fold";

export interface Question {
  /** Lower case, marks as typed. */
  words: string[];
  phrases: string[][];
  without: string[][];
  /** The last word may go on: nothing was typed after it. */
  open: boolean;
  /** A quotation mark has no partner. */
  halfQuoted: boolean;
}

/** Any double quotation mark of any language, on either side. */
const QUOTE = /["“”„‟«»″]/g;

export function understand(asked: string): Question {
  const parts = asked.replace(QUOTE, '"').split('"');
  const question: Question = { words: [], phrases: [], without: [], open: /[\p{L}\p{N}]$/u.test(asked), halfQuoted: parts.length % 2 === 0 };
  let minus = false;
  parts.forEach((part, i) => {
    if (i % 2 && !(question.halfQuoted && i === parts.length - 1)) take(question, rawWords(part), minus);
    else takeLoose(question, part);
    minus = /(^|\s)-$/.test(part);
  });
  return question;
}

/** What stands between quotation marks. */
function take(question: Question, words: string[], minus: boolean): void {
  if (!words.length) return;
  if (minus) question.without.push(words);
  else if (words.length === 1) question.words.push(...words);
  else question.phrases.push(words);
}

function takeLoose(question: Question, part: string): void {
  for (const piece of part.split(/\s+/)) {
    const words = rawWords(piece);
    if (piece.startsWith("-") && words.length) question.without.push(words);
    else question.words.push(...words);
  }
}

const rawWords = (text: string): string[] => [...wordsIn(text)].map(({ raw }) => raw);

/** Whether there is anything to look for; without a word there is nothing to leave out from. */
export const asksSomething = ({ words, phrases }: Question): boolean =>
  phrases.length > 0 || words.some((word) => word.length > 1);

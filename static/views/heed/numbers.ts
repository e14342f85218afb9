/** Numbers and addresses that stand for one person: by their check where they have one, else by their form. */
import { trace, type Trace, type What } from "./trace";

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** Figures as people group them, with a plus before or inside. */
const FIGURES = /(?<![\p{L}\p{N}.,:/-])(?:\+|00)?\(?\d(?:[ .()/+–-]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu;

export function numbersIn(text: string): Trace[] {
  const mails = text.includes("@") ? [...text.matchAll(EMAIL)].map((found) => trace(found, "email")) : [];
  const figures = [...text.matchAll(FIGURES)].flatMap((found) => {
    const what = kindOf(found[0]);
    return what ? [trace(found, what)] : [];
  });
  return [...mails, ...figures];
}

function kindOf(written: string): What | undefined {
  const figures = written.replace(/\D/g, "");
  if (/^\d{6}(?:\d\d)?[-+ ]?\d{4}$/.test(written) && isPersonnummer(figures)) return "personnummer";
  if (figures.length === 9 && !/[+(/]/.test(written) && isBsn(figures)) return "bsn";
  if (figures.length === 10 && /^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(written) && isNhs(figures)) return "nhs";
  return isPhone(written, figures) ? "phone" : undefined;
}

const sum = (figures: string, weigh: (figure: number, at: number) => number): number =>
  [...figures].reduce((total, figure, at) => total + weigh(Number(figure), at), 0);

/** The eleven test of a Dutch number. */
export function isBsn(figures: string): boolean {
  const total = sum(figures, (figure, at) => figure * (at === 8 ? -1 : 9 - at));
  return figures.length === 9 && Number(figures) > 0 && total % 11 === 0;
}

/** A day that can be (sixty more in a samordningsnummer), and the check of Luhn. */
export function isPersonnummer(figures: string): boolean {
  const ten = figures.slice(-10);
  const [month, day] = [Number(ten.slice(2, 4)), Number(ten.slice(4, 6)) % 60];
  if (ten.length !== 10 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const total = sum(ten, (figure, at) => (at % 2 ? figure : figure * 2 > 9 ? figure * 2 - 9 : figure * 2));
  return total % 10 === 0;
}

/** Weights ten to two, modulo eleven. */
export function isNhs(figures: string): boolean {
  const check = 11 - (sum(figures.slice(0, 9), (figure, at) => figure * (10 - at)) % 11);
  return figures.length === 10 && !/^(\d)\1*$/.test(figures) && (check === 11 ? 0 : check) === Number(figures[9]);
}

const isPhone = (written: string, figures: string): boolean =>
  figures.length >= 8 && figures.length <= 14 && /^(?:\+|0|\(0)/.test(written) && !/^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/.test(written);

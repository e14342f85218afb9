/** One's own words with what names others covered up: by the rules of the server, and by what their writer decides. */
import { isLanguage, type Language } from "../../i18n";
import { api, type Answer } from "../../sync";

export type Piece = { words: string; state: "plain" | "covered" | "doubtful"; kind: string | null; why: string | null };
export type Decided = Record<string, "cover" | "leave">;

/** What stands instead, in the language of the text: these are words of the text, not of the screen. */
const INSTEAD: Record<Language, Record<string, string>> = {
  en: { PERSON: "name", PLACE: "place", ORGANISATION: "organisation", PHONE: "phone number", EMAIL: "email address", DATE: "date", AGE: "age", ID: "number", ROOM: "room", ADDRESS: "address", URL: "link" },
  nl: { PERSON: "naam", PLACE: "plaats", ORGANISATION: "organisatie", PHONE: "telefoonnummer", EMAIL: "e-mailadres", DATE: "datum", AGE: "leeftijd", ID: "nummer", ROOM: "kamer", ADDRESS: "adres", URL: "link" },
  sv: { PERSON: "namn", PLACE: "plats", ORGANISATION: "organisation", PHONE: "telefonnummer", EMAIL: "mejladress", DATE: "datum", AGE: "ålder", ID: "nummer", ROOM: "rum", ADDRESS: "adress", URL: "länk" },
};

export const instead = (kind: string | null, lang: string | undefined): string =>
  `[${INSTEAD[isLanguage(lang) ? lang : "en"][kind ?? ""] ?? "…"}]`;

/** The texts in pieces, in their order; nothing is covered on the phone alone, so without an answer there is nothing to show. */
export async function askCovered(texts: string[], lang: string | undefined): Promise<Answer<Piece[][]>> {
  const answer = await api.post<{ texts: { pieces: Piece[] }[] }>("mine/covered", { language: isLanguage(lang) ? lang : "other", texts });
  return answer.ok ? { ok: true, value: answer.value.texts.map(({ pieces }) => pieces) } : answer;
}

/** Words that are the same are decided together, however they are written. */
export const asOne = ({ words }: Piece): string => words.trim().toLowerCase();

export const openIn = (pieces: readonly Piece[], decided: Decided): Piece[] =>
  [...new Map(pieces.filter((piece) => piece.state === "doubtful" && !decided[asOne(piece)]).map((piece) => [asOne(piece), piece])).values()];

/** As it leaves: what nobody decided about stays covered. */
export function asItLeaves(pieces: readonly Piece[], decided: Decided, lang: string | undefined): string {
  const plain = (piece: Piece): boolean => piece.state === "plain" || (piece.state === "doubtful" && decided[asOne(piece)] === "leave");
  return pieces.map((piece) => (plain(piece) ? piece.words : instead(piece.kind, lang))).join("");
}

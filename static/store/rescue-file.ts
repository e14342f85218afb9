/** The format of a rescue file: what is written into it, and what a file must be to be read. */
import type { Refused } from "./db";
import type { Session, Unusable } from "./nouns";
import type { Carried } from "./unsent-files";
import { allAre, isEdit, isLeaf, isListOf, isNothingOr, isNumber, isRecord, isShaped, isText, isTextOrNull, isYesNo, parsed, type Test } from "./shapes";
import { onTheClock } from "./uuid";
import type { Mutation } from "./wire";

const FORMAT = "kring-rescue";
const VERSION = 1;

/** `ready`: released by its writer; what was not, no file releases. */
export interface Rescued extends Mutation {
  ready: boolean;
}

export interface RescueFile {
  person: string;
  organisation: string;
  mutations: Rescued[];
  attention: Refused[];
  /** A version of before had none. */
  files?: Carried[];
}

export function fileOf({ person, organisation, device }: Session, mutations: Rescued[], attention: Refused[], files: Carried[] = []): string {
  const content = {
    format: FORMAT, version: VERSION, person: person.id, organisation: organisation.id, device, made_at: onTheClock(Date.now()), mutations, attention,
    ...(files.length ? { files } : {}),
  };
  return JSON.stringify(content, null, 1);
}

/** A part of a file is never used: whoever picked it may have the whole one elsewhere. */
export function readFile(text: string): RescueFile | Unusable {
  const content = parsed(text);
  if (content === undefined) return text.includes(`"${FORMAT}"`) ? "damaged" : "not_a_rescue_file";
  if (!isRecord(content) || content["format"] !== FORMAT) return "not_a_rescue_file";
  if (typeof content["version"] === "number" && content["version"] > VERSION) return "newer";
  return isWhole(content) ? (content as unknown as RescueFile) : "damaged";
}

/** The server reads no longer ones: a single one would stop every call of this phone. */
const isName: Test = (value) => typeof value === "string" && value.length > 0 && value.length <= 100;

const TEXT_AND_PLACE = { id: isName, document: isName, kind: isText, target: isTextOrNull, space: isText };
const isRescued = isShaped({
  ...TEXT_AND_PLACE, base: isTextOrNull, from: isTextOrNull, fields: allAre(isEdit), deleted: isYesNo, again: isYesNo, written_at: isText, ready: isYesNo,
});
const isFile = isShaped({ document: isName, name: isName, data: isText });
const isRefused = isShaped({ ...TEXT_AND_PLACE, code: isText, fields: allAre(isLeaf), said: isNothingOr(allAre(isLeaf)), at: isNumber, made: isYesNo });
const isWhole = isShaped({ person: isText, organisation: isText, mutations: isListOf(isRescued), attention: isListOf(isRefused), files: isNothingOr(isListOf(isFile)) });

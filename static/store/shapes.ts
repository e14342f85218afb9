/** What came from outside, looked at before it is used: tests of the shape of a value. */

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export type Loose = Record<string, unknown>;
export type Test = (value: unknown) => boolean;

export const isRecord = (value: unknown): value is Loose => typeof value === "object" && value !== null && !Array.isArray(value);
export const isText: Test = (value) => typeof value === "string";
export const isYesNo: Test = (value) => typeof value === "boolean";
export const isNumber: Test = (value) => typeof value === "number";
export const isTextOrNull: Test = (value) => value === null || isText(value);
export const isLeaf: Test = (value) =>
  value === undefined || value === null || ["string", "number", "boolean"].includes(typeof value) || isListOf(isText)(value);
export const isListOf = (test: Test): Test => (value) => Array.isArray(value) && value.every(test);
export const isEdit: Test = (value) => isRecord(value) && isLeaf(value["was"]) && isLeaf(value["now"]);
export const allAre = (test: Test): Test => (value) => isRecord(value) && Object.values(value).every(test);
export const isNothingOr = (test: Test): Test => (value) => value === undefined || test(value);
export const isShaped = (shape: Record<string, Test>): Test => (value) => isRecord(value) && Object.entries(shape).every(([name, test]) => test(value[name]));

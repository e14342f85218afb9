/** What hangs on a text, by its names; small, since every list asks. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";

export type Sort = "photo" | "drawing" | "voice";

export function filesIn(fields: Entry["fields"]): string[] {
  const files = fields["files"];
  return Array.isArray(files) ? files : [];
}

export function sortOf(name: string): Sort {
  if (name.endsWith(".jpg")) return "photo";
  return name.endsWith(".png") ? "drawing" : "voice";
}

export function sortName(sort: Sort): string {
  if (sort === "photo") return _("Photo");
  return sort === "drawing" ? _("Drawing") : _("Voice note");
}

const TYPES = { jpg: "image/jpeg", png: "image/png", webm: "audio/webm", m4a: "audio/mp4" };

export const typeOf = (name: string): string => TYPES[name.split(".")[1] as keyof typeof TYPES];

/** Its SHA-256 alone: a description is kept under it. */
export const describedAt = (name: string): string => `described/${name.split(".")[0]}`;

/** For where there is no room to show it: «Photo · Voice note». */
export const inWords = (fields: Entry["fields"]): string =>
  [...new Set(filesIn(fields).map(sortOf))].map(sortName).join(" · ");

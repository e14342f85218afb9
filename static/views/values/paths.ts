/** Addresses of values: a team, and perhaps one theme in it. */
import { place } from "../place";
import type { Theme } from "./told";

export const hrefOf = (space: string, theme: Theme): string => `#/value/${encodeURIComponent(`${space} ${theme.id}`)}`;

/** The team or community and the theme that the address names. */
export function aimed(): [string, string] {
  const [space = "", ...theme] = place.value.about.split(" ");
  return [space, theme.join(" ")];
}

/** The pages of a manual in reading order, what each says, and which of them lie over pages that are shared wider. */
import { _ } from "../../i18n";
import type { Entry, Space } from "../../store";
import { wordsAt } from "../guides";
import { session, spaceOf, store } from "../here";
import { between } from "./order";

export const titleOf = ({ fields }: Pick<Entry, "fields">): string => wordsAt(fields, "title").trim() || _("No title yet");

export const isAside = ({ fields }: Pick<Entry, "fields">): boolean => fields["state"] === "set_aside";

/** Those with a place in the reading order first, as on the server. */
export function inOrder(pages: readonly Entry[]): Entry[] {
  const key = ({ fields, id }: Entry): [boolean, string, string, string] => {
    const order = wordsAt(fields, "order");
    return [!order, order, wordsAt(fields, "title").toLowerCase(), id];
  };
  return [...pages].sort((one, other) => compared(key(one), key(other)));
}

function compared(one: readonly (boolean | string)[], other: readonly (boolean | string)[]): number {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at < 0 ? 0 : (one[at] ?? "") < (other[at] ?? "") ? -1 : 1;
}

export const pagesIn = (space: string): Promise<Entry[]> => store().entries({ kind: "manual_page", space });

/** The organisation's own space, where everybody but guests reads, and its editors write. */
export const houseSpace = (): Space | undefined => session.value?.spaces.find(({ kind }) => kind === "organisation");

/** Whether I may write in a space: in the organisation's only its editors. */
export function writesIn(space: string): boolean {
  const found = spaceOf(space);
  return found?.kind !== "organisation" || found.role === "editor";
}

/** What lies under the manual of a team: the pages of the learning communities I am in, then the organisation's. */
export function spacesUnder(space: string): Space[] {
  const kind = spaceOf(space)?.kind;
  const order = kind === "team" ? ["community", "organisation"] : kind === "community" ? ["organisation"] : [];
  return order.flatMap((under) => (session.value?.spaces ?? []).filter((one) => one.kind === under));
}

/** Two pages of one name are one page to whoever reads: capitals and spaces aside. */
export const nameOf = (page: Pick<Entry, "fields">): string => wordsAt(page.fields, "title").normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** A manual as a team reads it: every page that counts, the nearest of each name only. */
export interface Layers {
  /** Per space, the team's own first, in reading order. */
  layers: { space: string; pages: Entry[] }[];
  /** The page that lies under one of ours, by the id of ours. */
  under: ReadonlyMap<string, Entry>;
}

/** `found`: the pages of each space, the nearest first. What was set aside covers nothing. */
export function layered(found: readonly { space: string; pages: readonly Entry[] }[]): Layers {
  const nearest = new Map<string, Entry>();
  const under = new Map<string, Entry>();
  const layers = found.map(({ space, pages }) => {
    const kept = inOrder(pages.filter((page) => !isAside(page)));
    const shown = kept.filter((page) => {
      const over = nearest.get(nameOf(page));
      if (!over || over.space === space || !nameOf(page)) return true;
      if (!under.has(over.id)) under.set(over.id, page);
      return false;
    });
    for (const page of shown) if (!nearest.has(nameOf(page))) nearest.set(nameOf(page), page);
    return { space, pages: shown };
  });
  return { layers, under };
}

/** The manual of a space with what lies under it, from what is on this phone. */
export async function manualOf(space: string): Promise<Layers> {
  const spaces = [space, ...spacesUnder(space).map(({ id }) => id)];
  return layered(await Promise.all(spaces.map(async (id) => ({ space: id, pages: await pagesIn(id) }))));
}

/** A place after every other page: whoever reads a manual from the front meets what is new at its end. */
export async function lastPlace(space: string): Promise<string | null> {
  const orders = (await pagesIn(space)).map(({ fields }) => wordsAt(fields, "order"));
  return between(orders.reduce((one, other) => (one > other ? one : other), ""), null);
}

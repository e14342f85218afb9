/** A page of somewhere else, copied and adapted: it begins with the same words, and says where it began. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Fields } from "../../store";
import { ChooseRows } from "../../ui/choose";
import { Dots } from "../../ui/dots";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { sharedSpaces, store } from "../here";
import { readersSign } from "../naming";
import { go } from "../place";
import { houseSpace, lastPlace, writesIn } from "./pages";

/** What a page says, without its way: the same as a team lends (journal/manual/lending.py). */
const TOLD = ["title", "text", "evidence", "practice", "tags", "language"];

type Origin = { id: string; space: string; fields: Fields };

export function CopyButton({ origin, look }: { origin: Origin; look: "first" | "bare" }) {
  const [asking, ask] = useState(false);
  const house = houseSpace();
  const spaces = [...sharedSpaces(), ...(house && writesIn(house.id) ? [house] : [])].filter(({ id }) => id !== origin.space);
  const [only, ...others] = spaces;
  if (!only) return null;
  return (
    <>
      <Button look={look} low={look === "bare"} onPress={() => (others.length ? ask(true) : void copy(origin, only.id))}>{_("Copy and adapt")}</Button>
      {asking && (
        <Sheet title={_("For which manual?")} onClose={() => ask(false)}>
          <ChooseRows
            label={_("For which manual?")} chosen="" onChoose={(space) => void copy(origin, space)}
            choices={spaces.map(({ id, name }) => ({ value: id, title: name, sign: <Dots readers={readersSign(id)} /> }))}
          />
          <div class="doing"><Button look="bare" onPress={() => ask(false)}>{_("Not now")}</Button></div>
        </Sheet>
      )}
    </>
  );
}

/** A draft on this phone alone, until its writer is done with it. */
async function copy({ id, fields }: Origin, space: string): Promise<void> {
  const order = await lastPlace(space);
  const told = TOLD.filter((leaf) => fields[leaf] !== undefined).map((leaf) => [leaf, fields[leaf] ?? null] as const);
  const words: Fields = { ...Object.fromEntries(told), state: "best_working_draft", copied_from: id, ...(order ? { order } : {}) };
  const editor = await store().create("manual_page", { space, fields: words });
  editor.type(words);
  await editor.close();
  go(`#/manual-page/${editor.id}`);
}

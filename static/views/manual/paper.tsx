/** A page as it is read: its title, its text, what is known and how we do it here; and on demand who wrote which part. */
import type { ComponentChildren } from "preact";
import { _ } from "../../i18n";
import type { Entry, Fields } from "../../store";
import { wordsAt } from "../guides";
import { languageOf } from "../naming";
import { titleOf } from "./pages";
import { TagLine } from "./tags";
import { PageText, type Places } from "./text";

/** What stands under a block of a part: the lines it takes are counted from 0. */
export type Under = (leaf: string, from: number, to: number) => ComponentChildren;
type Shown = { page: { fields: Fields } | Entry; places: Places; under?: Under | undefined };

export function PageWords({ page, places, under }: Shown) {
  return (
    <>
      <h2 class="words" lang={languageOf(page.fields)} dir="auto">{titleOf(page)}</h2>
      <TagLine page={page} />
      <Words leaf="text" page={page} places={places} under={under} />
      <Part name={_("What is known")} leaf="evidence" page={page} places={places} under={under} />
      <Part name={_("How we do it here")} leaf="practice" page={page} places={places} under={under} />
    </>
  );
}

function Part({ name, ...shown }: Shown & { name: string; leaf: string }) {
  if (!wordsAt(shown.page.fields, shown.leaf).trim()) return null;
  return <section class="answered" aria-label={name}><p class="ask">{name}</p><Words {...shown} /></section>;
}

function Words({ leaf, page, places, under }: Shown & { leaf: string }) {
  return (
    <PageText
      text={wordsAt(page.fields, leaf)} places={places} lang={languageOf(page.fields)}
      {...(under ? { under: (from: number, to: number) => under(leaf, from, to) } : {})}
    />
  );
}

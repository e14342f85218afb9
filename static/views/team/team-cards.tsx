/** What a team shared, as a list to choose from; the feed itself shows whole texts. */
import { signal } from "@preact/signals";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { More } from "../../ui/more";
import { PersonRing } from "../../ui/person";
import { Attached } from "../files/attached";
import { opening } from "../guides";
import { store } from "../here";
import { people, useLive } from "../live";
import { languageOf, whenName } from "../naming";
import { useOpened } from "../reflections/opened";

const SLICE = 12;
const shown = signal(SLICE);

export function TeamCards({ space, opened }: { space: string; opened: string }) {
  const stories = useLive(() => store().entries({ space, kind: "reflection" }), [space]);
  return (
    <div class="stack">
      {stories?.slice(0, shown.value).map((story) => <StoryCard key={story.id} story={story} opened={story.id === opened} />)}
      {stories && stories.length > shown.value && <More onMore={() => (shown.value += SLICE)} />}
    </div>
  );
}

function StoryCard({ story, opened }: { story: Entry; opened: boolean }) {
  const name = people.value.get(story.author)?.name ?? _("A colleague");
  const card = useOpened(opened);
  return (
    <a ref={card} class="sheet story-card" href={`#/entry/${story.id}`} aria-current={opened ? "true" : undefined}>
      <span class="by">
        <PersonRing name={name} tone={story.mine ? "me" : "other"} />
        <span><b>{name}</b><span class="small">{whenName(story)}</span></span>
      </span>
      <p class="words clamp" lang={languageOf(story.fields)} dir="auto">{opening(story.fields)}</p>
      <Attached fields={story.fields} />
    </a>
  );
}

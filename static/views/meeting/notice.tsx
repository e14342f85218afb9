/** On the page of a team: who asks for a text of mine, what was agreed at the last meeting, and when the next one is. */
import { _ } from "../../i18n";
import { dateOf, daysAfter, today } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Band } from "../../ui/band";
import { store } from "../here";
import { people, useLive } from "../live";

/** Days that what was agreed stands here, for everybody alike. */
const WEEK = 7;

type News = { asked: { text: string; by: string } | null; held: Entry | null; coming: Entry | null };

export function MeetingNews({ space }: { space: string }) {
  const news = useLive(() => read(space), [space]);
  if (!news) return null;
  const { asked, held, coming } = news;
  const by = asked && people.value.get(asked.by)?.name;
  return (
    <>
      {asked && <Band kept="attention"><p><a href={`#/entry/${asked.text}`}>{_("{name} asks if you bring a text to the team meeting. Only you see this.", { name: by ?? _("A colleague") })}</a></p></Band>}
      {held && <NewsLine meeting={held} words={_("This is what you agreed at the team meeting on {date}", { date: dateOf(day(held)) })} />}
      {coming && <NewsLine meeting={coming} words={_("Next team meeting: {date}", { date: dateOf(day(coming)) })} />}
    </>
  );
}

const NewsLine = ({ meeting, words }: { meeting: Entry; words: string }) => <a class="sheet meeting-news" href={`#/entry/${meeting.id}`}>{words}</a>;

const day = ({ fields }: Entry): string => String(fields["on"] ?? "");

const hour = ({ fields }: Entry): string => `${fields["on"] ?? ""} ${fields["at"] ?? ""}`;

async function read(space: string): Promise<News> {
  const meetings = (await store().entries({ kind: "meeting", space })).sort((one, other) => (hour(one) < hour(other) ? -1 : 1));
  const coming = meetings.find(({ fields }) => fields["state"] !== "held" && String(fields["on"] ?? "") >= today());
  const held = meetings.filter(({ fields }) => fields["state"] === "held" && String(fields["held_on"] ?? "") >= daysAfter(today(), -WEEK)).pop();
  return { asked: coming ? await question(coming) : null, held: held ?? null, coming: coming ?? null };
}

/** One that still can be answered: its text is where the meeting is, and not on the table. */
async function question({ id, space }: Entry): Promise<News["asked"]> {
  const questions = await store().entries({ kind: "asked", mine: true });
  for (const { fields } of questions.filter((each) => each.fields["meeting"] === id)) {
    const text = await store().entry(String(fields["text"]));
    if (text?.mine && text.space === space) return { text: text.id, by: String(fields["by"]) };
  }
  return null;
}

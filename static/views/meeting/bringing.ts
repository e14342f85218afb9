/** What lies on the table of a meeting: by link, each put there by its writer, in the order in which they did. */
import type { Entry } from "../../store";
import { api } from "../../sync";
import { session, store } from "../here";

/** `text` is null once it was taken back: its place says so, and holds none of its words. */
export type Laid = { id: string; text: Entry | null };

const meetingOf = ({ fields }: Entry): unknown => fields["meeting"];

export async function tableOf(meeting: Pick<Entry, "id" | "space">): Promise<Laid[]> {
  const brought = (await store().entries({ kind: "brought", space: meeting.space })).filter((each) => meetingOf(each) === meeting.id).reverse();
  const laid = new Map<string, Laid>();
  for (const { id, target, author } of brought) if (target && !laid.has(target)) laid.set(target, { id, text: await found(target, author, meeting.space) });
  return [...laid.values()];
}

/** Only its own writer brings a text: whatever else says so is not heard. */
async function found(id: string, author: string, space: string): Promise<Entry | null> {
  const text = await store().entry(id);
  return text && text.author === author && text.space === space ? text : null;
}

export async function isLaid(text: Entry, meeting: Entry): Promise<boolean> {
  return (await tableOf(meeting)).some((laid) => laid.text?.id === text.id);
}

/** By its writer; a question to bring it is answered thereby. */
export async function bring(text: Entry, meeting: Entry): Promise<void> {
  const editor = await store().create("brought", { space: text.space, target: text.id });
  editor.type({ meeting: meeting.id });
  await editor.done();
  await forgetQuestions(text, meeting);
}

export async function takeOff(text: Entry, meeting: Entry): Promise<void> {
  const mine = await store().entries({ kind: "brought", mine: true, target: text.id });
  for (const each of mine.filter((one) => meetingOf(one) === meeting.id)) await store().remove(each.id);
}

/** Who asked me to bring a text, for whichever meeting. */
export const questions = (): Promise<Entry[]> => store().entries({ kind: "asked", mine: true });

export async function questionsAbout(text: Entry, meeting: Entry): Promise<Entry[]> {
  return (await questions()).filter(({ fields }) => fields["text"] === text.id && fields["meeting"] === meeting.id);
}

/** No is said to nobody: the question goes away, and whoever asked hears nothing. */
export async function forgetQuestions(text: Entry, meeting: Entry): Promise<void> {
  for (const { id } of await questionsAbout(text, meeting)) await store().remove(id);
}

/** Goes to the writer's own place; what remains here is only that I asked. */
export async function ask(text: Entry, meeting: Entry): Promise<"asked" | "offline" | "not now"> {
  const answer = await api.post(`documents/${text.id}/ask-to-bring`, { meeting: meeting.id });
  if (!answer.ok) return answer.code === "offline" ? "offline" : "not now";
  await store().keepBeside(text.id, ({ asked }) => ({ asked: [...new Set([...(Array.isArray(asked) ? asked : []), meeting.id])] }));
  return "asked";
}

export async function haveAsked(text: Entry, meeting: Entry): Promise<boolean> {
  const { asked } = await store().beside(text.id);
  return Boolean(session.value) && Array.isArray(asked) && asked.includes(meeting.id);
}

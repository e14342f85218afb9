/** Writing a page of the manual: a title, the text, what is known, how we do it here, tags, and when it is read again. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { isDay, today } from "../../i18n/dates";
import type { Entry, Fields } from "../../store";
import { Field } from "../../ui/field";
import { wordsAt } from "../guides";
import { OursForm, type Form, type Type } from "../ours/form";
import { isLent } from "./lending";
import { madeOf } from "./made-of";
import { lastPlace } from "./pages";
import { TagField, tagsIn } from "./tags";

const FORM: Form = {
  kind: "manual_page",
  view: "manual-page",
  list: "manual",
  name: () => _("Page"),
  fresh: () => _("New page"),
  parts: [
    { leaf: "title", ask: () => _("What is this page about?") },
    { leaf: "text", ask: () => _("What do you want colleagues to know?") },
    { leaf: "evidence", ask: () => _("What is known") },
    { leaf: "practice", ask: () => _("How we do it here") },
  ],
  needs: "title",
  missing: () => _("A page needs a title. One word is enough."),
  begin: async (source, space) => {
    const order = await lastPlace(space);
    return { state: "best_working_draft", ...(order ? { order } : {}), ...(source && madeOf(source)) };
  },
  hint: () => _("A line that begins with # is a heading, with - a point in a list. [[Title]] leads to another page."),
  more: (words, type, begun) => <Beside words={words} type={type} begun={begun} />,
};

function Beside({ words, type, begun }: { words: Fields; type: Type; begun: Entry }) {
  const [tags, write] = useState<string | null>(null);
  const day = wordsAt(words, "review_on");
  return (
    <>
      <TagField words={words} typed={tags} onType={(typed) => (write(typed), type({ tags: tagsIn(typed) }))} />
      <Field
        label={_("When do you look back?")} type="date" value={day} min={today()} wrong={day && !isDay(day) ? _("Choose a day, or leave it empty.") : undefined}
        onInput={(chosen) => type({ review_on: chosen && !isDay(chosen) ? null : chosen })}
      />
      {isLent(begun) && <p class="note">{_("Other teams read an earlier version of this page. What you change now stays with your team, until you lend that too.")}</p>}
    </>
  );
}

export const PageForm = () => <OursForm form={FORM} />;

/** What do you call this? Words that do not belong are taken out, two ways to read it come before a name is kept. */
import { useRef, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { ChooseMany } from "../../ui/choose";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { Writing } from "../../ui/writing";
import { spaceOf } from "../here";
import { goAfter } from "../place";
import { nameTopic, setAside } from "./document";
import { wordsOf } from "./naming";
import type { Theme } from "./told";

export function Naming({ space, theme }: { space: string; theme: Theme }) {
  const [left, leave] = useState<string[]>([]);
  const words = wordsOf(theme);
  const stay = (word: string): boolean => !left.includes(word);
  return (
    <div class="naming sheet">
      <h2>{_("Many of you use these words. They belong to no value yet.")}</h2>
      <ChooseMany
        label={_("Words that belong together")} chosen={words.map(({ word }) => word).filter(stay)}
        choices={words.map(({ word, language }) => ({ value: word, title: word, own: true, lang: language }))}
        onToggle={(word) => leave(stay(word) ? [...left, word] : left.filter((other) => other !== word))}
      />
      <p class="note">{_("Tap a word to take it out.")}</p>
      <Form space={space} theme={theme} left={left} />
    </div>
  );
}

function Form({ space, theme, left }: { space: string; theme: Theme; left: string[] }) {
  const [name, call] = useState("");
  const [wrong, tell] = useState<string>();
  const readings = useRef<[string, string]>(["", ""]);
  const words = Object.fromEntries(Object.entries(theme.words).map(([one, some]) => [one, some.filter((word) => !left.includes(word))]));

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const [one, two] = readings.current.map((each) => each.trim()) as [string, string];
    if (!name.trim()) return tell(_("Give it a name first."));
    if (!one || !two || one === two) return tell(_("Write down two ways to read this before you save one."));
    if (!Object.values(words).flat().length) return tell(_("Leave at least one word in."));
    await goAfter(nameTopic(space, { name: name.trim(), words, left, readings: [one, two] }), `#/values/${space}`);
    say(spaceOf(space)?.kind === "community" ? _("Saved. Your community sees it on its page.") : _("Saved. Your team sees it on its page."));
  }

  async function aside(): Promise<void> {
    await goAfter(setAside(space, wordsOf(theme).map(({ word }) => word)), `#/values/${space}`);
    say(_("These words no longer come up as a new topic."));
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Field label={_("What do you call this?")} value={name} onInput={call} wrong={wrong} />
      <fieldset class="readings">
        <legend>{_("Two ways to read it")}</legend>
        <p class="note">{_("What could it mean that so many write about this? And what else could it mean?")}</p>
        {([0, 1] as const).map((at) => (
          <div class="paper" key={at}>
            <Writing label={at ? _("It could also mean") : _("It could mean")} placeholder={at ? _("It could also mean") : _("It could mean")} words="" onWords={(said) => void (readings.current[at] = said)} />
          </div>
        ))}
      </fieldset>
      <div class="doing">
        <Button look="first" submit>{_("Save")}</Button>
        <Button look="bare" onPress={() => void aside()}>{_("This is no topic")}</Button>
      </div>
    </form>
  );
}

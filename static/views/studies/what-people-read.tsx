/** The words that are in the question people get, asked for one by one. */
import { _, pgettext } from "../../i18n";
import { Field } from "../../ui/field";
import { wordFor, type Filled } from "./plan";

/** `tried`: somebody wanted to save it, so what is empty is said. */
type Shape = { filled: Filled; tried: boolean; onFill: (news: Partial<Filled>) => void };

export function WhatPeopleRead({ filled, tried, onFill }: Shape) {
  const { name, purpose, institution, reference, checkers, contact, deadline, consent_version } = filled;
  const text = (label: string, value: string, onInput: (text: string) => void, note?: string) => (
    <Field label={label} note={note} value={value} wrong={tried && !value.trim() ? _("Write at least one word.") : ""} onInput={onInput} />
  );
  const called = (now: string): Partial<Filled> => (consent_version === wordFor(name) ? { name: now, consent_version: wordFor(now) } : { name: now });
  return (
    <section class="sheet padded">
      <h2>{_("What people read")}</h2>
      <p class="note">{_("These words are in the question that people get. If you change them later, give the consent text a new name: people are then asked again.")}</p>
      {text(_("Name of the study"), name, (now) => onFill(called(now)))}
      {text(pgettext("a study", "Purpose"), purpose, (now) => onFill({ purpose: now }))}
      {text(_("Who runs it"), institution, (now) => onFill({ institution: now }), _("A university or another institution"))}
      {text(_("Reference of the ethics approval"), reference, (now) => onFill({ reference: now }))}
      {text(_("Who checks, in the words people read"), checkers, (now) => onFill({ checkers: now }), _("For example: two researchers of the university"))}
      {text(_("Questions go to"), contact, (now) => onFill({ contact: now }), _("An email address or a phone number"))}
      <Field label={_("Up to and including this day, a text can be taken out completely")} type="date" value={deadline} onInput={(day) => onFill({ deadline: day })} />
      {text(_("Name of this consent text"), consent_version, (now) => onFill({ consent_version: now.trim() }), _("Short, without spaces: dignity-1"))}
    </section>
  );
}

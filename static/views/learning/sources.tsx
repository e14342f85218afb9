/** The texts a learning point came from: by link, read where they are, and gone from here when they are gone there. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { PersonRing } from "../../ui/person";
import { session, store } from "../here";
import { people, useLive } from "../live";
import { nameOf as meetingName } from "../meeting/facts";
import { isPersonal, languageOf, whenName } from "../naming";
import { whereTo, written } from "../written";

export function Sources({ point, title = _("Where it came from") }: { point: Pick<Entry, "fields">; title?: string }) {
  const ids = sourcesOf(point);
  if (!ids.length) return null;
  return (
    <section class="section sources">
      <h2>{title}</h2>
      <ul class="stack">{ids.map((id) => <li key={id}><Source id={id} /></li>)}</ul>
    </section>
  );
}

export function sourcesOf({ fields }: Pick<Entry, "fields">): string[] {
  const ids = fields["sources"];
  return Array.isArray(ids) ? ids : [];
}

/** One text by its link, or that it is gone. */
export function Source({ id }: { id: string }) {
  const text = useLive(() => store().entry(id), [id]);
  if (text === undefined) return null;
  if (text === null) return <p class="gone note">{_("This text was taken back, or you cannot read it here.")}</p>;
  if (text.kind === "meeting") return <a class="sheet story-card" href={whereTo(text)}><b>{meetingName(text)}</b></a>;
  const name = text.mine ? (session.value?.person.name ?? "") : (people.value.get(text.author)?.name ?? _("A colleague"));
  return (
    <a class="sheet story-card" href={whereTo(text)}>
      <span class="by">
        <PersonRing name={name} tone={text.mine ? "me" : "other"} />
        <span><b>{name}</b><span class="small">{text.mine && isPersonal(text.space) ? _("You took this text back. Only you see it here.") : whenName(text)}</span></span>
      </span>
      <span class="words clamp" lang={languageOf(text.fields)} dir="auto">{written(text)}</span>
    </a>
  );
}

/** What a researcher's things are called on screen. */
import { _, formatOf, ngettext, number, pgettext } from "../../i18n";
import { dateOf, today } from "../../i18n/dates";
import { afterAnother, reasonName } from "./reasons";
import type { Form, Listed, Standing, Study } from "./wire";

/** `PERSON_1`: what stands in a text where a name stood. */
export function placeholderName(placeholder: string): string {
  const [kind = "", count = ""] = placeholder.split("_");
  return `${kindName(kind)} ${count}`.trim();
}

export function kindName(kind: string): string {
  switch (kind) {
    case "PERSON": return pgettext("covered up", "Person");
    case "PLACE": return pgettext("covered up", "Place");
    case "ORGANISATION": return pgettext("covered up", "Organisation");
    case "PHONE": return pgettext("covered up", "Phone number");
    case "EMAIL": return pgettext("covered up", "Email address");
    case "DATE": return pgettext("covered up", "Date");
    case "AGE": return pgettext("covered up", "Age");
    case "ID": return pgettext("covered up", "Number");
    case "ROOM": return pgettext("covered up", "Room");
    case "ADDRESS": return pgettext("covered up", "Address");
    case "URL": return pgettext("covered up", "Web address");
    default: return pgettext("covered up", "Something else");
  }
}
export const KINDS = ["PERSON", "PLACE", "ORGANISATION", "DATE", "AGE", "ROOM", "ADDRESS", "PHONE", "EMAIL", "ID", "URL"] as const;

export const placesName = (places: number): string => ngettext("1 place", "{count} places", places);
export const writersName = (writers: number): string => ngettext("1 writer", "{count} writers", writers);

/** Where a word stands, said beside its ring. */
export function formStanding(form: Form): string {
  if (form.state === "sure") return [kindName(form.kind), _("a rule is sure")].join(": ");
  if (form.state === "open" || !form.decision) return afterAnother([reasonName(form.reasons), writersName(form.writers)]);
  const decided = form.decision === "keep" ? _("Kept") : form.decision === "one_by_one" ? _("One by one") : form.decision === "always" ? _("Always covered up here") : pgettext("a word", "Covered up");
  if (form.state === "approved") return _("{decided}: decided by two people", { decided });
  return form.by === "me" ? _("{decided}: decided by you, waits for a second person", { decided }) : _("{decided}: decided by one person, waits for a second", { decided });
}

export function textStanding({ state, outcome, by, doubts, changed }: Listed): string {
  if (changed) return _("Its words have changed");
  if (state === "open") return doubts ? ngettext("1 word still open", "{count} words still open", doubts) : _("Still to be read");
  const decided = outcome === "left_out" ? _("Left out") : outcome === "edited" ? pgettext("a text", "Changed") : _("Can leave");
  if (state === "approved") return _("{decided}: decided by two people", { decided });
  return by === "me" ? _("{decided}: decided by you, waits for a second person", { decided }) : _("{decided}: decided by one person, waits for a second", { decided });
}

/** The ring beside it: open, one person, two people. */
export const ringOf = (state: Standing): "typing" | "waiting" | "safe" => (state === "open" ? "typing" : state === "decided" ? "waiting" : "safe");

export const percent = (share: number, digits = 0): string =>
  formatOf(`percent${digits}`, (locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits })).format(share);

/** A band of people or texts, as the server says it: `5-9`, `10-19`, `20+`. */
export function bandName(band: string | null, what: "people" | "texts", k: number): string {
  if (!band) return what === "people" ? _("fewer than {k} people", { k }) : "";
  const [from, to] = band.split(/[-–]/).map((part) => number(parseInt(part, 10)));
  if (to === undefined) return what === "people" ? _("{from} or more people", { from: from ?? band }) : _("{from} or more texts", { from: from ?? band });
  return what === "people" ? _("{from} to {to} people", { from: from ?? "", to }) : _("{from} to {to} texts", { from: from ?? "", to });
}

export function stateName({ state, first, last }: Study): string {
  if (state === "closed") return _("Closed: nobody is asked any more");
  if (last < today()) return _("The period is over: nobody is asked any more");
  return first > today() ? _("Asks from {date}", { date: dateOf(first) }) : _("Asks now");
}

export const tooFew = ({ k }: Study): string => _("Fewer than {k} people so far: nothing is shown, and nobody can tell who said yes.", { k });

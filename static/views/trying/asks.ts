/** What each part is called once it is written: a team's «we», and of one's own «I». */
import { _ } from "../../i18n";

export type Asked = readonly (readonly [leaf: string, ask: string])[];

export const triedAsks = (alone: boolean): Asked => [
  ["notice", alone ? _("How I notice that it helps") : _("How we notice that it helps")],
  ["happened", _("What happened")],
  ["keep", alone ? _("What I keep of it") : _("What we keep of it")],
];

export const planAsks = (alone: boolean): Asked => [
  ["learn", alone ? _("What I learn for it") : _("What we learn for it")],
  ["steps", _("Steps")],
  ["criteria", alone ? _("How I see that I am there") : _("How we see that we are there")],
  ["outcome", alone ? _("What I saw") : _("What we saw")],
];

export const resourceAsks = (alone: boolean): Asked => [
  ["good_for", _("What it is good for")],
  ["content", _("What it says")],
  ["tried", alone ? _("I tried this") : _("We tried this")],
];

/** What the server says of studies, and what is asked of it; the shapes are those of `journal/web/research*.py` and `review*.py`. */
import { _ } from "../../i18n";
import type { Day } from "../../i18n/dates";
import type { Answer } from "../../sync";
import { say } from "../../ui/toast";

export type Named = { id: string; name: string };
export type Part = "manage" | "research" | "review" | "seal";

/** What can be filled in. */
export type Plan = {
  name: string;
  purpose: string;
  institution: string;
  reference: string;
  contact: string;
  checkers: string;
  spaces: string[];
  first: Day;
  last: Day;
  deadline: Day;
  keep_until: Day;
  k: number;
  consent_version: string;
  by_organisation: boolean;
  imported_consent: boolean;
  researchers_review: boolean;
  /** What whoever checks does when a text worries them; it need not be said. */
  plan?: string;
};
/** What a second reading without help found, and the share of texts that may still name somebody. */
export type ReadAgain = { texts: number; missed: number; at_most: number };
/** `writers`, `texts`: bands from *k* on. `gathering`: how much is gone over, while that goes on. */
export type Study = Plan & {
  id: string;
  state: "asking" | "closed";
  version: number;
  researchers: Named[];
  reviewers: Named[];
  mine: Part[];
  enough: boolean;
  writers: string | null;
  texts: string | null;
  gathering: number | null;
  gathering_stopped: boolean;
  /** Whose texts count stands from then on. */
  gathered: boolean;
  reviewed: { forms: number; texts: number };
  early: boolean;
  asked_to_seal: "me" | "another" | null;
  releases: number;
  read_again: ReadAgain | null;
};
export type Choices = { people: (Named & { researcher: boolean })[]; spaces: Named[] };

/** `open`: as if nobody had decided. */
export type Decision = "mask" | "keep" | "one_by_one" | "always" | "open";
export type Standing = "open" | "decided" | "approved" | "sure";
type By = "me" | "another" | null;

export type Form = {
  id: string;
  words: string;
  kind: string;
  language: string;
  places: number;
  writers: number;
  reasons: string[];
  state: Standing;
  decision: Decision | null;
  by: By;
  version: number;
};
export type Place = { text: number; mark: number; before: string; words: string; after: string; decision: string | null };
export type Forms = { left: number; forms: Form[] };

export type ThirdParty = "fine" | "edit" | "leave_out";
export type Listed = {
  number: number;
  language: string;
  state: Standing;
  outcome: "masked" | "kept" | "edited" | "left_out" | null;
  decision: ThirdParty | null;
  doubts: number;
  masks: number;
  read_again: boolean;
  by: By;
  changed: boolean;
  version: number;
};
export type Segment = {
  start: number;
  text: string;
  state: "plain" | "masked" | "kept" | "open";
  mark: number | null;
  kind: string | null;
  placeholder: string | null;
  reason: string | null;
};
export type Passage = { prompt: string; edited: boolean; segments: Segment[] };
export type Flag = { start: number; end: number; mark: number; kind: string; reason: string; state: string };
/** `messages`: how many went to its writer, from anybody who checks. */
export type Whole = Listed & { passages: Passage[]; flags: Flag[]; messages?: number };
export type Texts = { left: number; texts: Listed[] };

export type MyText = {
  study: string;
  name: string;
  document: string;
  consent_version: string;
  said_on: Day;
  deadline: Day;
  state: "waiting" | "being_checked" | "in_release" | "left_out";
  releases: number[];
  masked: { prompt: string; text: string }[] | null;
};

/** What somebody who checks wrote to whoever wrote a text; neither learns who the other is. */
export type Message = { id: string; study: string; contact: string; document: string; words: string; day: Day; seen: boolean };
export type Mine = { consents: MyText[]; messages?: Message[] };

export const inStudy = (study: string, ...more: (string | number)[]): string => ["studies", study, ...more].map(String).map(encodeURIComponent).join("/");

/** The value, or null after it was said what went wrong. */
export function said<T>(answer: Answer<T>): T | null {
  if (answer.ok) return answer.value;
  say(answer.status ? answer.message : _("You are offline. Try again when you are online."));
  return null;
}

export type RiskChoice = {
  id: string;
  time: string;
  role_group: boolean;
  language: boolean;
  organisation: boolean;
  k: number;
  l: number;
  left_out: "none" | "few" | "some" | "many" | "all";
  chosen: boolean;
};
export type RiskCheck = { k: number; l: number; enough: boolean; fine: boolean; choices: RiskChoice[] };
export type Release = {
  number: number;
  day: Day;
  asked_by: string;
  sealed_by: string;
  bytes: number;
  sha256: string;
  until: Day;
  withdrawals: number | null;
  taken: { by: string; day: Day }[];
};

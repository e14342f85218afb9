/** Whom to ask and how long entries are kept, as the organisation filled it in; remembered for when there is no network. */
import { signal } from "@preact/signals";
import { _, ngettext, number } from "../../i18n";
import { remember, setting } from "../../store";
import { api } from "../../sync";
import { session } from "../here";

type House = { contact: string; data_protection_officer: string; keep_months: number | null; answer_days: number; photo_rule?: string };

export const house = signal<House | null>(null);

export async function learnHouse(): Promise<void> {
  house.value ??= (await setting<House>("house")) ?? null;
  const answer = await api.get<House>("house");
  if (!answer.ok) return;
  house.value = answer.value;
  await remember("house", answer.value);
}

/** What stands between braces on a page. */
export function houseWords(): Record<string, string> {
  const { contact, data_protection_officer, keep_months, answer_days } = house.value ?? {};
  const missing = _("(not filled in yet: ask your team leader)");
  return {
    organisation: session.value?.organisation.name ?? _("your organisation"),
    contact: contact || missing,
    officer: data_protection_officer || missing,
    kept: keep_months ? ngettext("1 month", "{count} months", keep_months) : missing,
    days: number(answer_days ?? 10),
  };
}

/** What a phone says about itself, and what it says when a door stays shut. */
import { _ } from "../../i18n";
import { lastSession, type Session } from "../../store";
import { api, hasEnded, type Answer } from "../../sync";
import { deviceName } from "../install/browser";
import { enter } from "../here";
import { goInstead } from "../place";

/** The one rule for a passphrase, as the server has it. */
export const SHORTEST_PASSPHRASE = 10;

type Refusal = Extract<Answer<unknown>, { ok: false }>;

/** Knock with a form; come in when the door opens, or say what kept it shut. */
export async function knock(path: string, form: Record<string, string>): Promise<Refusal | null> {
  if (!(await hasEnded())) return { ok: false, status: 0, code: "offline", message: "", retryAfter: null };
  const last = await lastSession();
  const device = last && last.person.name === form["name"] ? { device: last.device } : {};
  const answer = await api.post<Session>(path, { ...form, ...device, device_name: deviceName() });
  if (!answer.ok) return answer;
  await enter(answer.value);
  goInstead("#/reflections");
  return null;
}

export function whyNot(refusal: Refusal): string {
  return refusal.status ? refusal.message : _("You are offline. Try again when you are online.");
}

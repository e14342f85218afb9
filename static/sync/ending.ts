/** Signing out where there is no network: the phone forgets at once, the server hears of it first of all. */
import type { Session } from "../store/nouns";
import { remember, setting } from "../store/settings";
import { registerBackground } from "./background";
import { api } from "./transport";

/** The device whose session is still to be ended. */
const ENDING = "ending";

/** Ends the session now, or as soon as the server can be reached. */
export async function endSession({ device }: Session): Promise<void> {
  await remember(ENDING, device).catch(() => undefined); // a full disk keeps nobody here
  if (!(await hasEnded())) void registerBackground();
}

/** False while somebody has signed out here and the server does not know yet: nobody comes in by that session. */
export async function hasEnded(): Promise<boolean> {
  const device = await setting<string | null>(ENDING);
  if (!device) return true;
  const now = await api.get<Session>("session");
  const isOver = now.ok ? now.value.device !== device || (await api.del("session")).ok : now.status === 401;
  if (isOver) await remember(ENDING, null);
  return isOver;
}

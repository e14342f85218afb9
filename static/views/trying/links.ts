/** An address that is safe to open: https, somebody's own site and no other, and shown whole. */

const SAFE = "https:";

/** As the browser will go there, in plain letters; null for what is no such address. */
export function safeLink(said: unknown): string | null {
  if (typeof said !== "string" || !said.trim()) return null;
  const typed = said.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `${SAFE}//${typed}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, username, password, hostname, href } = new URL(whole);
  const fits = protocol === SAFE && !username && !password && /^[a-z0-9.-]+\.[a-z0-9-]+$/i.test(hostname);
  return fits && href.length <= 2000 ? href : null;
}

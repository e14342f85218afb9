/** What comes with the app as data: asked for again until it is there, for nobody could write without the questions. */

/** Milliseconds until it is tried again. */
const AGAIN = 3_000;

export async function asset<T>(name: string, take: (found: T) => void): Promise<void> {
  const answer = await fetch(`/assets/${name}`).catch(() => null);
  const found = answer?.ok ? ((await answer.json().catch(() => null)) as T | null) : null;
  if (found) take(found);
  else setTimeout(() => void asset(name, take), AGAIN);
}

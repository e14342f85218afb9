/** What takes words in one step, as a page that is going needs: a worker has no such storage, and a browser may refuse it. */

/** Null where it cannot be used. */
export function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

export const keysFrom = (start: string): string[] =>
  withStorage((storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((key) => key.startsWith(start))) ?? [];

export const dropFrom = (start: string): void =>
  keysFrom(start).forEach((key) => withStorage((storage) => storage.removeItem(key)));

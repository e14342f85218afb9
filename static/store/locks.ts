/** Doing something in one tab at a time; browsers without locks rely on merging alone. */

const locks = (): LockManager | undefined => (typeof navigator === "undefined" ? undefined : navigator.locks);

/** The way to let go, or null when another tab holds it, and after `patience` (ms) still does. */
export function hold(name: string, patience = 0): Promise<(() => void) | null> {
  const manager = locks();
  if (!manager) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    const waiting = new AbortController(); // by hand, as in `alone`: Safari 15 has no AbortSignal.timeout
    const timer = patience ? setTimeout(() => waiting.abort(), patience) : undefined;
    const held = (lock: Lock | null) => {
      clearTimeout(timer);
      return lock ? new Promise<void>((release) => resolve(release)) : resolve(null);
    };
    const refused = (error: unknown): void => (waiting.signal.aborted ? resolve(null) : reject(error as Error));
    manager.request(name, patience ? { signal: waiting.signal } : { ifAvailable: true }, held).catch(refused);
  });
}

/** Work while no other tab does, or without waiting any longer than `patience` (ms). */
export async function alone<T>(name: string, patience: number, work: () => Promise<T>): Promise<T> {
  const manager = locks();
  if (!manager) return work();
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  let begun: Promise<T> | undefined;
  const start = () => {
    clearTimeout(timer);
    return (begun ??= work());
  };
  return manager.request(name, { signal: waiting.signal }, start).catch((error: unknown) => {
    if (begun) throw error;
    return start();
  });
}

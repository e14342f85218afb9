/** Doing something in one tab at a time; browsers without locks rely on merging alone. */

const locks = (): LockManager | undefined => (typeof navigator === "undefined" ? undefined : navigator.locks);

/** The way to let go, or null when another tab holds it. */
export function hold(name: string): Promise<(() => void) | null> {
  const manager = locks();
  if (!manager) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    const held = (lock: Lock | null) => (lock ? new Promise<void>((release) => resolve(release)) : resolve(null));
    manager.request(name, { ifAvailable: true }, held).catch(reject);
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

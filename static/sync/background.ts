/** Where the browser has Background Sync, what waits is done even when the app is closed. */
export async function registerBackground(): Promise<void> {
  if (typeof navigator === "undefined" || !navigator.serviceWorker) return;
  const registration = (await navigator.serviceWorker.getRegistration()) as
    | { sync?: { register(tag: string): Promise<void> } }
    | undefined;
  await registration?.sync?.register("kring-sync").catch(() => undefined);
}

/** Keeps the app itself on the phone, so that it opens without a network; never touches what the API answers. */
/// <reference lib="dom" />
import { syncInBackground } from "./sync";

/** The server writes `self.KRING` above this file: the version, and every file that belongs to it. */
type Worker = ServiceWorkerGlobalScope & { KRING: { version: string; files: string[] } };
const worker = self as unknown as Worker;
const name = `kring-${worker.KRING.version}`;
const shell = /^\/(join\/[^/]+|mend\/[^/]+)?$/;

worker.addEventListener("install", (event) => {
  const wanted = ["/", ...worker.KRING.files].map((url) => new Request(url, { cache: "reload" }));
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(wanted)));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => worker.clients.claim()));
});

worker.addEventListener("message", (event) => {
  if (event.data === "skipWaiting") void worker.skipWaiting();
});

/** Where the browser has Background Sync, what waits is sent when the app is closed; open windows send by themselves. */
worker.addEventListener("sync" as "message", (event) => {
  event.waitUntil(worker.clients.matchAll().then((open) => (open.length ? undefined : syncInBackground())));
});

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (event.request.mode === "navigate" && shell.test(url.pathname)) event.respondWith(kept("/", event.request));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(kept(url.pathname, event.request));
});

let opened: Promise<Cache> | undefined;

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await (opened ??= caches.open(name)).catch(() => (opened = undefined));
  return (await cache?.match(path, { ignoreSearch: true })) ?? fetch(request);
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((other) => other !== name).map((other) => caches.delete(other)));
}

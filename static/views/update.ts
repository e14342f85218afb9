/** A new version is offered, never forced: one tap, one reload, and not under an open editor. */
import { effect, signal } from "@preact/signals";
import { _ } from "../i18n";
import { say, withdraw } from "../ui/toast";
import { outdated } from "./here";
import { place } from "./place";

const waiting = signal<ServiceWorker | null>(null);

/** Call once: keeps the app on this phone and watches for the next version. */
export async function keepOnPhone(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(workerAddress()).catch(() => null);
  if (!registration) return;
  const look = () => (waiting.value = navigator.serviceWorker.controller ? registration.waiting : null);
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void registration.update().catch(() => undefined);
  });
  look();
  effect(offer);
}

function offer(): void {
  const next = waiting.value;
  const { view } = place.value;
  if (outdated.value) return ready(() => location.reload());
  if (!next) return;
  if (view === "write") return withdraw();
  ready(() => take(next));
}

function ready(update: () => void): void {
  say(_("A new version is ready. Update when it suits you. Your text stays where it is."), {
    stays: true,
    action: { label: _("Update"), onPress: update },
  });
}

/** One reload, and it belongs to this tap: other windows go on undisturbed. */
function take(next: ServiceWorker): void {
  const ended = new AbortController();
  const reload = (): void => {
    ended.abort();
    location.reload();
  };
  navigator.serviceWorker.addEventListener("controllerchange", reload, ended);
  // WebKit does not always say that another worker has taken over.
  next.addEventListener("statechange", () => next.state === "activated" && reload(), ended);
  next.postMessage("skipWaiting");
}

function workerAddress(): string {
  const only = (url: string): string => {
    if (url !== "/sw.js") throw new TypeError("not our worker");
    return url;
  };
  return window.trustedTypes?.createPolicy("kring", { createScriptURL: only }).createScriptURL("/sw.js") ?? "/sw.js";
}

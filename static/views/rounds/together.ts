/** Several phones in one room: while a round is on screen, what others ask comes in by itself. */
import { useEffect } from "preact/hooks";
import { sync } from "../here";

/** Fast enough for people who sit together, slow enough for a phone's battery. */
const EVERY = 15_000;

export function useTogether(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const turn = setInterval(() => document.visibilityState === "visible" && navigator.onLine && void sync().now(), EVERY);
    return () => clearInterval(turn);
  }, [on]);
}

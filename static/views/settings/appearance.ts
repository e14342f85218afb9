/** Light or dark, as the phone has it or as the person wants it. */
import { signal } from "@preact/signals";
import { remember, setting } from "../../store";

export type Appearance = "phone" | "light" | "dark";

export const appearance = signal<Appearance>("phone");

export async function recallAppearance(): Promise<void> {
  show((await setting<Appearance>("appearance")) ?? "phone");
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", colourTheWindow);
}

export async function chooseAppearance(next: Appearance): Promise<void> {
  show(next);
  await remember("appearance", next);
}

function show(next: Appearance): void {
  appearance.value = next;
  if (next === "phone") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = next;
  colourTheWindow();
}

/** The bar of the phone around the app takes the colour of the table. */
function colourTheWindow(): void {
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--ground").trim();
  for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
    meta.removeAttribute("media");
    meta.setAttribute("content", ground);
  }
}

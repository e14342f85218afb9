/** The bar under a text rides on the phone's keyboard, where the browser does not see to that by itself. */
export function watchKeyboard(): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const measure = () => {
    const covered = Math.max(0, Math.round(innerHeight - seen.height - seen.offsetTop));
    document.documentElement.style.setProperty("--keyboard", `${seen.scale > 1.01 ? 0 : covered}px`);
  };
  seen.addEventListener("resize", measure);
  seen.addEventListener("scroll", measure);
}

/**
 * An iPhone shows its keyboard only for a box that takes the cursor within the tap itself. The sheet is a moment
 * later, so the tap on *Write* gives the cursor to a box nobody sees, and the sheet takes it over from there.
 */
export function askForKeyboard(): void {
  if (!CSS.supports("-webkit-touch-callout", "none")) return;
  const box = document.createElement("textarea");
  box.className = "hush";
  box.tabIndex = -1;
  box.setAttribute("aria-hidden", "true");
  document.body.append(box);
  box.focus({ preventScroll: true });
  box.addEventListener("blur", () => box.remove());
}

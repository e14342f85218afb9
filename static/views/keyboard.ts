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

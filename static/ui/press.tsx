/** What people press: a button does something, a link goes somewhere; both look alike. */
import type { ComponentChildren } from "preact";

type Look = "first" | "line" | "soft" | "bare" | "grave";
type Press = { look?: Look; low?: boolean; wide?: boolean; children: ComponentChildren };

const classes = ({ look = "line", low, wide }: Omit<Press, "children">): string =>
  ["btn", look, low && "low", wide && "wide"].filter(Boolean).join(" ");

/** `cannot` is the id of the sentence that says why: the button stays reachable and says so. */
export function Button(props: Press & { onPress?: () => void; submit?: boolean; cannot?: string | undefined }) {
  const { onPress, submit, cannot, children, ...shape } = props;
  return (
    <button
      type={submit ? "submit" : "button"} class={classes(shape)} onClick={cannot ? undefined : onPress}
      {...(cannot ? { "aria-disabled": true, "aria-describedby": cannot } : {})}
    >
      {children}
    </button>
  );
}

export function ButtonLink({ href, children, ...shape }: Press & { href: string }) {
  return (
    <a class={classes(shape)} href={href}>
      {children}
    </a>
  );
}

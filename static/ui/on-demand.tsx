/** What is rarely needed is fetched when it is: the app stays small for those who only write. */
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { _ } from "../i18n";

/** The part that `load` brings; once the app is kept on the phone, without a network too. */
export function onDemand<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  return function OnDemand(props: P) {
    const [Part, show] = useState<FunctionComponent<P> | "missing">();
    useEffect(() => void load().then((part) => show(() => part), () => show("missing")), []);
    if (Part === "missing")
      return <p class="note" role="alert">{_("This part of Kring is not on this phone yet")}</p>;
    return Part ? <Part {...props} /> : null;
  };
}

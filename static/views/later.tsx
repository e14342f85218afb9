/** Views that are rare: fetched when somebody first goes there, and kept by the service worker, so also offline. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { _ } from "../i18n";
import { Title } from "../ui/title";
import { Frame } from "./frame";
import { here } from "./here";

export function later(load: () => Promise<ComponentType>): ComponentType {
  let Known: ComponentType | undefined;
  return function Later() {
    const [missing, tell] = useState<boolean>();
    useEffect(() => {
      const found = (View: ComponentType): void => ((Known = View), tell(false));
      if (!Known) void load().then(found, () => tell(true));
    }, []);
    if (Known) return <Known />;
    if (!here.value) return <div class="app">{missing && <NotHere />}</div>;
    return <Frame>{missing && <NotHere />}</Frame>;
  };
}

/** Only where a phone has no service worker yet and no network. */
function NotHere() {
  return (
    <div class="head">
      <Title tab="Kring">{_("This part of Kring is not here yet")}</Title>
      <p class="note">{_("Open it once while you are online. Then it is also here without a connection.")}</p>
    </div>
  );
}

/** Hanging something on what one writes, fetched when a form first has room for it. */
import { onDemand } from "../../ui/on-demand";

export const Attach = onDemand(() => import("./attach").then((part) => part.Attach));

/** How an organisation learns, as the server tells it: people in bands, never who. */
import { useEffect, useState } from "preact/hooks";
import { language } from "../../i18n";
import { whenReady, type Band, type Trend } from "../values/told";

export type StepId = "reflect" | "respond" | "agree" | "try" | "look_back";
/** Null is hidden: fewer people than the smallest group. */
export type Step = { step: StepId; people: Band | null; trend: Trend; monthly: { month: string; people: Band | null }[] };
export type Length = "month" | "quarter" | "longer";
export type Place = {
  id: string;
  kind: "organisation" | "team";
  name: string;
  people: Band | null;
  steps: Step[];
  open: { length: Length; people: Band | null }[];
  values: { id: string; label: string }[];
};
export type Learning = { from: string; to: string; k: number; renewed: string; places: Place[] };

/** `none`: the server is out of reach, or has nothing for this person. */
export function useLearning(): Learning | "asking" | "none" {
  const [told, tell] = useState<Learning | "asking" | "none">("asking");
  useEffect(() => {
    let left = false;
    void whenReady<Learning>("learning", () => left).then((answer) => left || tell(answer.ok ? answer.value : "none"));
    return () => void (left = true);
  }, [language.value]);
  return told;
}

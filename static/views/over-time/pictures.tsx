/** The steps over the months: each flows by itself, wider where more people took it, with its words beside it. */
import { _ } from "../../i18n";
import { monthName } from "../../i18n/dates";
import { Flow, Months } from "../values/river";
import { bandName, halfOf, lengthName, stepName, stepStands } from "./naming";
import { trendName } from "../values/naming";
import type { Place, Step } from "./told";

export function Steps({ steps, k }: { steps: Step[]; k: number }) {
  const months = steps[0]?.monthly.map(({ month }) => month) ?? [];
  return (
    <div class="river steps-river" role="group" aria-label={_("How many people took each step, month by month. The table says the same in words.")}>
      {steps.map((step) => (
        <figure key={step.step} class={step.trend}>
          <figcaption><b>{stepName(step.step)}</b>{stepStands(step, k).map((words) => <span class="small" key={words}>{words}</span>)}</figcaption>
          <Flow monthly={step.monthly} half={halfOf} />
        </figure>
      ))}
      <Months months={months} />
    </div>
  );
}

export function StepsTable({ steps, k }: { steps: Step[]; k: number }) {
  return (
    <div class="tabled" role="region" tabIndex={0} aria-label={_("The whole year")}>
      <table>
        <caption class="hush">{_("The whole year")}</caption>
        <thead><tr><th scope="col">{_("Step")}</th><th scope="col">{_("People")}</th><th scope="col">{_("Change")}</th></tr></thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.step}><th scope="row">{stepName(step.step)}</th><td>{bandName(step.people, k)}</td><td>{step.people ? trendName(step) : ""}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function StepMonths({ steps, k }: { steps: Step[]; k: number }) {
  return (
    <div class="tabled" role="region" tabIndex={0} aria-label={_("Month by month")}>
      <table>
        <caption class="hush">{_("Month by month")}</caption>
        <thead><tr><th scope="col">{_("Month")}</th>{steps.map(({ step }) => <th key={step} scope="col">{stepName(step)}</th>)}</tr></thead>
        <tbody>
          {(steps[0]?.monthly ?? []).map(({ month }, at) => (
            <tr key={month}><th scope="row">{monthName(month)}</th>{steps.map(({ step, monthly }) => <td key={step}>{bandName(monthly[at]?.people ?? null, k)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Words are enough for three lengths. */
export function StayOpen({ open, k }: { open: Place["open"]; k: number }) {
  return (
    <dl class="lengths">
      {open.map(({ length, people }) => <div key={length}><dt>{lengthName(length)}</dt><dd>{bandName(people, k)}</dd></div>)}
    </dl>
  );
}

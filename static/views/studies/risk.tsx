/** Could somebody be recognised by a combination of facts? Every way to say them less exactly, and what it costs. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { inStudy, said, type RiskChoice, type RiskCheck, type Study } from "./wire";

export function Risk({ study, onChange }: { study: Study; onChange: (study: Study) => void }) {
  const [check, show] = useState<RiskCheck | null>(null);
  useEffect(() => void api.get<RiskCheck>(inStudy(study.id, "risk")).then((answer) => show(said(answer))), [study.id, study.version]);
  async function take(generalised: string): Promise<void> {
    const after = said(await api.patch<Study>(inStudy(study.id), { version: study.version, generalised }));
    if (after) onChange(after);
  }
  if (!check) return null;
  return (
    <section class="section">
      <h2>{_("Risk check")}</h2>
      <p class="note">{_("Could somebody be recognised by a combination of facts? For every combination in the data there must be at least {k} people and at least {l} values.", { k: check.k, l: check.l })}</p>
      {check.enough ? <Choices check={check} onTake={study.mine.includes("manage") ? (id) => void take(id) : undefined} /> : <p class="note">{_("Fewer than {k} people so far: nothing is shown, and nobody can tell who said yes.", { k: check.k })}</p>}
    </section>
  );
}

type Taking = { onTake: ((id: string) => void) | undefined };

/** What would leave nothing is said once, not listed. */
function Choices({ check, onTake }: { check: RiskCheck } & Taking) {
  const shown = check.choices.filter(({ left_out }) => left_out !== "all");
  return (
    <>
      <p class="note">{check.fine ? _("The choice that costs least is taken, unless you take another one.") : _("No choice is safe yet: each would leave out all texts. It takes more people who say yes.")}</p>
      {shown.length > 0 && <div class="wide-table" role="region" tabIndex={0} aria-label={_("Risk check")}>
        <table class="risk">
          <thead>
            <tr><th scope="col">{_("What the data says")}</th><th scope="col">{_("At least")}</th><th scope="col">{_("What it costs")}</th></tr>
          </thead>
          <tbody>{shown.map((choice) => <Row key={choice.id} choice={choice} onTake={onTake} />)}</tbody>
        </table>
      </div>}
      {shown.length > 0 && shown.length < check.choices.length && <p class="note">{_("What is not listed here would leave out all texts.")}</p>}
    </>
  );
}

function Row({ choice, onTake }: { choice: RiskChoice } & Taking) {
  return (
    <tr class={choice.chosen ? "chosen" : ""}>
      <th scope="row">{facts(choice)}{choice.chosen && <b class="small">{_("Taken")}</b>}</th>
      <td>{_("{k} people", { k: choice.k })}</td>
      <td>
        {cost(choice.left_out)}
        {onTake && !choice.chosen && <Button low look="bare" onPress={() => onTake(choice.id)}>{_("Take this one")}</Button>}
      </td>
    </tr>
  );
}

function facts({ time, role_group, language, organisation }: RiskChoice): string {
  const when = time === "quarter" ? _("quarter") : time === "half_year" ? _("half year") : time === "year" ? _("year") : "";
  const told = [when, role_group && _("role group"), language && _("language"), organisation && _("organisation")].filter(Boolean);
  return told.length ? told.join(", ") : _("the words alone");
}

function cost(left_out: RiskChoice["left_out"]): string {
  switch (left_out) {
    case "none": return _("No text is left out");
    case "few": return _("Few texts are left out (at most 1 in 10)");
    case "some": return _("Some texts are left out (at most 3 in 10)");
    case "many": return _("Many texts are left out");
    case "all": return "";
  }
}

/** Whether colleagues see my name among those who opened their text. */
import { _ } from "../../i18n";
import type { Session } from "../../store";
import { api } from "../../sync";
import { ChooseRows } from "../../ui/choose";
import { say } from "../../ui/toast";
import { session, store } from "../here";

export function SeenAsReader() {
  async function choose(shown: "yes" | "no"): Promise<void> {
    const answer = await api.patch<Session>("session", { shows_reads: shown === "yes" });
    if (!answer.ok) return say(answer.status ? answer.message : _("You are offline. Try again when you are online."));
    session.value = answer.value;
    await store().renew(answer.value);
  }
  return (
    <div class="setting">
      <ChooseRows
        label={_("When you read a colleague’s text")} chosen={session.value?.shows_reads ? "yes" : "no"}
        onChoose={(shown) => void choose(shown)}
        choices={[
          { value: "yes", title: _("My colleague sees my name") },
          { value: "no", title: _("My colleague does not see my name") },
        ]}
      />
    </div>
  );
}

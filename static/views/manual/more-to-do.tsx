/** What is rarely done with a page, folded away. Whoever began a page can take it away; everybody else sets it aside. */
import { _ } from "../../i18n";
import { isDay, today } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Fold } from "../../ui/fold";
import { Button, ButtonLink } from "../../ui/press";
import { say } from "../../ui/toast";
import { wordsAt } from "../guides";
import { spaceOf, store } from "../here";
import { calendarFile } from "../learning/calendar";
import { handOver } from "../phone/hand-over";
import { goInstead } from "../place";
import { RemoveButton } from "../removing";
import { CopyButton } from "./copying";
import { isLent, LendButton } from "./lending";
import { isAside, writesIn } from "./pages";

export function MoreToDo({ page }: { page: Entry }) {
  if (!page.revision && !page.mine) return null;
  const mayWrite = writesIn(page.space);
  const day = wordsAt(page.fields, "review_on");
  return (
    <div class="section">
      <Fold name={_("More")} quiet>
        <div class="doing rare">
          {page.revision && <ButtonLink low look="bare" href={`#/history/${page.id}`}>{_("Earlier versions")}</ButtonLink>}
          {isDay(day) && day >= today() && <Button low look="bare" onPress={() => intoCalendar(day)}>{_("Put it in my calendar")}</Button>}
          <Button low look="bare" onPress={() => print()}>{_("Print")}</Button>
          {page.revision && mayWrite && spaceOf(page.space)?.kind === "team" && !isLent(page) && !isAside(page) && <LendButton look="bare" page={page} name={_("Lend to other teams")} />}
          {page.revision && mayWrite && <CopyButton origin={page} look="bare" />}
          {page.revision && mayWrite && <Button low look="bare" onPress={() => void choose(page)}>{isAside(page) ? _("Use this page again") : _("Set this page aside")}</Button>}
          {page.mine && <RemoveButton low entry={page} onGone={() => goInstead(`#/manual/${page.space}`)} />}
        </div>
      </Fold>
    </div>
  );
}

async function choose(page: Entry): Promise<void> {
  const undo = await store().choose(page.id, { state: isAside(page) ? "best_working_draft" : "set_aside" });
  say(isAside(page) ? _("In the manual again") : _("Set aside"), { action: { label: _("Undo"), onPress: () => void undo() } });
}

/** Other apps and other people see calendars, so it says that there is something, and nothing of what. */
function intoCalendar(day: string): void {
  const reminder = { day, title: _("Time to look back, in Kring"), note: _("A page of your team’s manual waits. Open Kring to read it.") };
  handOver(new Blob([calendarFile(reminder, new Date())], { type: "text/calendar" }), `kring-${day}.ics`);
}

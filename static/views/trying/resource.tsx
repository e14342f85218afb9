/** One resource: what it is good for, its link shown whole, how it went for those who used it, and what it was added to. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Button, ButtonLink } from "../../ui/press";
import { say } from "../../ui/toast";
import { Notices, Responses } from "../entry/entry";
import { ShareOrTakeBack } from "../entry/sharing";
import { store } from "../here";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { whereTo, written } from "../written";
import { resourceAsks } from "./asks";
import { attachedTo } from "./beside";
import { firstWords } from "./cards";
import { safeLink } from "./links";
import { MoreToDo, OneOf, Paper, Unfinished } from "./paper";
import { isAlone } from "./states";
import { Telling } from "./telling";
import { HungUnder } from "../files/hung";

export const Resource = () => <OneOf title={_("Resource")} Show={Shown} />;

function Shown({ one }: { one: Entry }) {
  const [telling, tell] = useState(false);
  const draft = one.kept === "typing";
  return (
    <>
      <Notices entry={one} />
      <Paper one={one} name={_("Resource")} first="title" answers={resourceAsks(isAlone(one))}>
        <Link said={one.fields["link"]} />
      </Paper>
      {telling && <HowItWent one={one} onOver={() => tell(false)} />}
      {!telling && (
        <div class="doing under">
          {draft ? <Unfinished one={one} form="resource" told={["tried"]} onTell={() => tell(true)} /> : (
            <>
              <Button look="first" onPress={() => tell(true)}>{_("Tell how it went")}</Button>
              {isAlone(one) && <ShareOrTakeBack entry={one} />}
              <ButtonLink href={`#/resource/${one.id}`}>{_("Edit")}</ButtonLink>
            </>
          )}
        </div>
      )}
      <HungUnder of={one} />
      <UsedFor ids={attachedTo(one)} />
      {one.revision && !isAlone(one) && <Responses entry={one} />}
      <MoreToDo one={one}>
        {one.revision && <Button low look="bare" onPress={() => void choose(one)}>{isAside(one) ? _("Use this resource again") : _("Set this resource aside")}</Button>}
      </MoreToDo>
    </>
  );
}

/** Shown as it is, so that everybody sees where it goes; whoever wrote it, nothing of Kring goes with it. */
function Link({ said }: { said: unknown }) {
  const link = safeLink(said);
  if (!link) return null;
  return <p class="whole-link"><a class="link" href={link} target="_blank" rel="noopener noreferrer">{link}</a></p>;
}

function HowItWent({ one, onOver }: { one: Entry; onOver: () => void }) {
  return (
    <Telling
      one={one} title={_("How did it go?")} onOver={onOver}
      boxes={[{ leaf: "tried", ask: _("How did it go?") }]} decided={() => ({})}
    />
  );
}

const isAside = ({ fields }: Entry): boolean => fields["state"] === "set_aside";

async function choose(one: Entry): Promise<void> {
  const undo = await store().choose(one.id, { state: isAside(one) ? "at_hand" : "set_aside" });
  say(isAside(one) ? _("In the list again") : _("Set aside"), { action: { label: _("Undo"), onPress: () => void undo() } });
}

/** By link; what is not on this phone or was taken back is not named. */
function UsedFor({ ids }: { ids: string[] }) {
  const found = useLive(async () => (await Promise.all(ids.map((id) => store().entry(id)))).filter((one) => one !== null), [ids.join()]);
  if (!found?.length) return null;
  return (
    <section class="section learned" aria-label={_("Where it is used")}>
      <h2>{_("Where it is used")}</h2>
      <ul class="stack">
        {found.map((one) => (
          <li key={one.id}>
            <a class="sheet point-card" href={whereTo(one)}><p class="words clamp" lang={languageOf(one.fields)} dir="auto">{firstWords(one) || written(one)}</p></a>
          </li>
        ))}
      </ul>
    </section>
  );
}

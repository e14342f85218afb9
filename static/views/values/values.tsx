/** What a team or a community values: a picture for the meeting, the same as a list, and what has no name yet. */
import { _, ngettext } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Space } from "../../store";
import { ChooseChips } from "../../ui/choose";
import { Empty } from "../../ui/empty";
import { Button } from "../../ui/press";
import { Title } from "../../ui/title";
import { Frame } from "../frame";
import { sharedSpaces, spaceOf, toldOf } from "../here";
import { go, place } from "../place";
import { Sides } from "../sides";
import { NewTopic, ValueList } from "./list";
import { wrote } from "./naming";
import { Paper } from "./paper";
import { Before, chosenOf, Now } from "./pictures";
import { LENGTHS, months, useThemes, type Themes, type Told } from "./told";

export function Values() {
  const spaces = sharedSpaces().filter(toldOf);
  const space = spaceOf(place.value.about) ?? spaces[0];
  if (!space) return <Frame><NoTeam /></Frame>;
  return (
    <Frame>
      <ItsValues key={space.id} space={space} spaces={spaces} />
    </Frame>
  );
}

function ItsValues({ space, spaces }: { space: Space; spaces: Space[] }) {
  const told = useThemes(space.id);
  return (
    <>
      <div class="values-head">
        <div class="head">
          <Title tab={_("Values")}>{_("What {team} cares about", { team: space.name })}</Title>
          {told.themes && <p class="note">{wrote(told.themes)}</p>}
          {space.kind === "community" && <p class="note">{_("Only what was shared with the community counts here.")}</p>}
        </div>
        <Sides space={space} at="values" />
        <Asked id={space.id} spaces={spaces} />
      </div>
      <Answer told={told} space={space} />
    </>
  );
}

/** Which team or community, where somebody is in several, and how far back. */
function Asked({ id, spaces }: { id: string; spaces: Space[] }) {
  return (
    <div class="spaces asked-values">
      {spaces.length > 1 && (
        <ChooseChips
          label={spaces.every(({ kind }) => kind === "team") ? _("Team") : _("Team or community")} chosen={id} onChoose={(next) => go(`#/values/${next}`)}
          choices={spaces.map((space) => ({ value: space.id, title: space.name }))}
        />
      )}
      <ChooseChips
        label={_("How far back")} chosen={months.value} onChoose={(next) => (months.value = next)}
        choices={LENGTHS.map((length) => ({ value: length, title: ngettext("1 month", "{count} months", Number(length)) }))}
      />
    </div>
  );
}

function Answer({ told: { themes, how }, space }: { told: Told; space: Space }) {
  if (!themes) return how === "asking" ? <p class="head note" role="status">{space.kind === "community" ? _("Getting the community’s values") : _("Getting your team’s values")}</p> : <NotNow space={space} />;
  const values = themes.themes.filter(({ kind }) => kind === "value");
  const topics = themes.themes.filter(({ kind }) => kind === "emerging");
  return (
    <>
      {how === "kept" && <p class="head note" role="status">{_("The server cannot be reached now. This is how it was on {day}.", { day: dateOf(themes.renewed) })}</p>}
      {!themes.themes.length && <TooFew themes={themes} />}
      {themes.themes.length > 0 && (
        <div class="valued">
          <Now themes={themes} />
          <div class="in-rows">
            {values.length > 0 && <ValueList space={space.id} themes={values} chosen={chosenOf(themes)?.id} />}
            {topics.map((theme) => <NewTopic key={theme.id} space={space.id} theme={theme} />)}
            {themes.hidden && <Hidden k={themes.k} />}
          </div>
          {values.some(({ monthly }) => monthly.some(({ people }) => people)) && <Before themes={themes} />}
          <Foot themes={themes} />
        </div>
      )}
      <Paper themes={themes} team={space.name} />
    </>
  );
}

export const Hidden = ({ k }: { k: number }) => <p class="hidden-few"><i aria-hidden="true" />{_("Hidden: fewer than {k} people.", { k })}</p>;

function Foot({ themes: { renewed } }: { themes: Themes }) {
  return (
    <div class="values-foot">
      <p class="note">{_("Renewed once a week, last on {day}.", { day: dateOf(renewed) })}</p>
      <Button low onPress={() => print()}>{_("Print for the meeting")}</Button>
    </div>
  );
}

const TooFew = ({ themes }: { themes: Themes }) => (
  <Empty words={_("Too few people wrote in this period, so no values are shown. This protects everyone who did write.")}>
    <Hidden k={themes.k} />
  </Empty>
);

const NotNow = ({ space: { kind } }: { space: Space }) => (
  <Empty
    words={
      kind === "community"
        ? _("The server cannot be reached now, and this phone has not seen the community’s values before. Come back when you are online.")
        : _("The server cannot be reached now, and this phone has not seen your team’s values before. Come back when you are online.")
    }
  />
);

function NoTeam() {
  return (
    <>
      <div class="head"><Title tab={_("Values")}>{_("Values")}</Title></div>
      <Empty words={_("Once you are in a team, you see here what the team cares about.")} />
    </>
  );
}

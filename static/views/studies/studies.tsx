/** The studies somebody has a part in: what each is, and how far. */
import { useEffect, useState } from "preact/hooks";
import { _, pgettext } from "../../i18n";
import { Empty } from "../../ui/empty";
import { Fold } from "../../ui/fold";
import { Icon } from "../../ui/icon";
import { ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Frame } from "../frame";
import { administers, session } from "../here";
import { api } from "../../sync";
import { Always } from "./always";
import { bandName, stateName } from "./naming";
import { Researching } from "./researching";
import { said, type Study } from "./wire";

export function Studies() {
  const [studies, show] = useState<Study[] | null>();
  useEffect(() => void api.get<{ studies: Study[] }>("studies").then((answer) => show(said(answer)?.studies ?? null)), []);
  const makes = administers() || session.value?.organisation_roles.includes("researcher");
  return (
    <Frame>
      <div class="head">
        <Title tab={_("Studies")}>{_("Studies")}</Title>
        <p class="note">{_("What people say yes to leaves Kring only after two people have checked it. Nobody sees who said yes or no.")}</p>
      </div>
      {studies === null && <p class="head note">{_("Studies are on the server. Open this page when you are online.")}</p>}
      {studies && !studies.length && <Empty words={makes ? _("No study yet. What would you like to learn from what people write here?") : _("You have no part in a study.")} />}
      {studies && studies.length > 0 && (
        <ul class="rows sheet leading in">
          {studies.map((study) => <Row key={study.id} study={study} />)}
        </ul>
      )}
      {studies && makes && <div class="in spaced"><ButtonLink look={studies.length ? "line" : "first"} href="#/study-form/new">{pgettext("a study", "Set up a study")}</ButtonLink></div>}
      {studies && administers() && (
        <div class="in spaced">
          <Fold name={_("Names that are always covered up")} quiet><Always /></Fold>
          <Fold name={_("Who is a researcher here")} quiet><Researching /></Fold>
        </div>
      )}
    </Frame>
  );
}

function Row({ study }: { study: Study }) {
  const people = study.enough ? bandName(study.writers, "people", study.k) : _("not enough people yet");
  return (
    <li>
      <a href={`#/study/${study.id}`}>
        <span>
          <b>{study.name}</b>
          <span class="small">{[study.institution, stateName(study), people].join(" · ")}</span>
        </span>
        <Icon name="on" />
      </a>
    </li>
  );
}

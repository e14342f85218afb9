/** Before sealing: what the risk check chose, and what it costs. After it: what was shared, when, with whom, and who withdrew since. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { api } from "../../sync";
import { Title } from "../../ui/title";
import { Inner } from "../frame";
import { place } from "../place";
import { Risk } from "./risk";
import { Sealing } from "./sealing";
import { SealedRelease } from "./sealed-release";
import { inStudy, said, type Release, type Study } from "./wire";

export function Releases() {
  const id = place.value.about;
  const [study, show] = useState<Study | null>(null);
  const [releases, list] = useState<Release[] | null>(null);
  useEffect(() => void api.get<Study>(inStudy(id)).then((answer) => show(said(answer))), [id]);
  useEffect(() => void api.get<{ releases: Release[] }>(inStudy(id, "releases")).then((answer) => list(said(answer)?.releases ?? [])), [id, study?.releases]);
  const checks = study?.mine.some((part) => part === "research" || part === "review");
  return (
    <Inner top={<span class="note">{study?.name}</span>}>
      <div class="head"><Title tab={_("Risk check, sealing and releases")}>{_("Risk check, sealing and releases")}</Title></div>
      {study && releases && releases.length > 0 && <Sealed study={study} releases={releases} />}
      {study && checks && <Risk study={study} onChange={show} />}
      {study && <Sealing study={study} onChange={show} />}
      {releases?.length === 0 && <p class="note section">{_("Nothing was sealed yet.")}</p>}
    </Inner>
  );
}

/** What there is comes before what can be done next. */
function Sealed({ study, releases }: { study: Study; releases: Release[] }) {
  return (
    <section class="section">
      <h2>{_("Releases")}</h2>
      {[...releases].reverse().map((release) => <SealedRelease key={release.number} study={study} release={release} />)}
    </section>
  );
}

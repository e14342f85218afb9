/** One sealed release: who asked, who sealed, who has it, and what has to be removed since. */
import { _, list, ngettext } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import { Fold } from "../../ui/fold";
import { inStudy, type Release, type Study } from "./wire";

export function SealedRelease({ study, release }: { study: Study; release: Release }) {
  const { number, day, asked_by, sealed_by, bytes, sha256, withdrawals, until, taken } = release;
  const files = `/api/${inStudy(study.id, "releases", number)}`;
  const researches = study.mine.includes("research");
  return (
    <article class="sheet padded release">
      <h3>{_("Release {number}", { number })}</h3>
      <p>{_("Sealed. This release cannot be changed any more.")}</p>
      <p class="note">{_("Sealed on {date} by {name}. Asked for by {other}.", { date: dateOf(day), name: sealed_by, other: asked_by })}</p>
      <p class="note">{taken.length ? _("Downloaded by: {people}", { people: list(taken.map(({ by, day: on }) => `${by} (${dateOf(on)})`)) }) : _("Nobody has downloaded it yet.")}</p>
      {withdrawals !== null && <p class="note">{withdrawn(withdrawals)} {_("What links texts to their codes is destroyed after {date}.", { date: dateOf(until) })}</p>}
      {researches && (
        <div class="doing">
          <a class="btn first low" href={`${files}/bundle`} download>{_("Download")}</a>
          {withdrawals ? <a class="btn line low" href={`${files}/withdrawals`} download>{_("Withdrawal list")}</a> : null}
        </div>
      )}
      <Fold name={_("To check that it is the same file")} quiet><p class="small sum">{`SHA-256 ${sha256}`}<br />{sizeOf(bytes)}</p></Fold>
    </article>
  );
}

const withdrawn = (count: number): string =>
  count ? ngettext("Consent for 1 text has been withdrawn since: remove it from what you have.", "Consent for {count} texts has been withdrawn since: remove them from what you have.", count) : _("No consent has been withdrawn since.");

const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

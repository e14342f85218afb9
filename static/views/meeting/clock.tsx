/** How long a meeting goes on: a ring that fills, and words that hurry nobody. */
import { useEffect, useState } from "preact/hooks";
import { _, ngettext } from "../../i18n";

const MINUTE = 60_000;
const TEN = 10;

/** Each meeting's own beginning on this phone; nobody else is told of it. */
const begun = new Map<string, number>();

export function Clock({ meeting }: { meeting: string }) {
  const [now, tick] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => tick(Date.now()), MINUTE / 4);
    return () => clearInterval(ticking);
  }, []);
  if (!begun.has(meeting)) begun.set(meeting, now);
  const minutes = Math.max(0, Math.floor((now - (begun.get(meeting) ?? now)) / MINUTE));
  return (
    <span class="clock small">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" />
        <path pathLength={TEN} stroke-dasharray={`${Math.min(minutes, TEN)} ${TEN}`} d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18" />
      </svg>
      {said(minutes)}
    </span>
  );
}

function said(minutes: number): string {
  if (minutes < 1) return _("You have just begun.");
  if (minutes >= TEN) return _("Take the time you need.");
  return ngettext("1 minute so far.", "{count} minutes so far.", minutes);
}

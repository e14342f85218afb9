/** What was done in my place or to my account: by me, by a colleague, or by whoever runs the server. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import { api } from "../../sync";

type Line = { day: string; action: string; by: "me" | "colleague" | "operator" };

export function MyLog() {
  const [lines, show] = useState<Line[]>();
  useEffect(() => {
    void api.get<{ lines: Line[] }>("mine/log").then((answer) => answer.ok && show(answer.value.lines));
  }, []);
  if (!lines) return null;
  return (
    <section class="erasing">
      <h2>{_("What was done with your account")}</h2>
      {lines.length ? null : <p class="note">{_("Nothing yet. If somebody searches in your place on the server, you see it here.")}</p>}
      <ul class="points">
        {lines.map(({ day, action, by }, at) => <li key={at}>{`${dateOf(day)}: ${doneName(action)} (${whoName(by)})`}</li>)}
      </ul>
    </section>
  );
}

function doneName(action: string): string {
  switch (action) {
    case "searched_as": return _("searched in your place, never in texts that only you read");
    case "downloaded_own": return _("downloaded everything of yours");
    case "mend_offered": return _("made a link for a new passphrase");
    case "mended": return _("opened the account with that link");
    case "passphrase_changed": return _("changed the passphrase");
    default: return action;
  }
}

function whoName(by: Line["by"]): string {
  switch (by) {
    case "me": return _("you");
    case "colleague": return _("a colleague");
    case "operator": return _("whoever runs the server");
  }
}

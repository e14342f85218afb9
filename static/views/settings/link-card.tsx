/** A link that works once: to scan, to send, to copy; shown now and never again. */
import { useEffect, useState } from "preact/hooks";
import { _, pgettext } from "../../i18n";
import { dateOf, dayOf } from "../../i18n/dates";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";

export type Link = { link: string; qr?: string; expires_at: string };

export function LinkCard({ link, words }: { link: Link; words: string }) {
  return (
    <div role="status">
      {link.qr && <QrCode svg={link.qr} />}
      <p class="link-line">{link.link}</p>
      <p class="note">{_("It works until {date}.", { date: dateOf(dayOf(link.expires_at)) })}</p>
      <div class="doing">
        <Button look="first" low onPress={() => void copied(link.link)}>{_("Copy the link")}</Button>
        {"share" in navigator && (
          <Button low onPress={() => void navigator.share({ text: words, url: link.link }).catch(() => undefined)}>
            {pgettext("button", "Share")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** As a picture, since nothing that came over the wire becomes part of the page. */
function QrCode({ svg }: { svg: string }) {
  const [source, show] = useState<string>();
  useEffect(() => {
    const picture = URL.createObjectURL(new Blob([standingAlone(svg)], { type: "image/svg+xml" }));
    show(picture);
    return () => URL.revokeObjectURL(picture);
  }, [svg]);
  return source ? <img class="qr" src={source} alt={_("QR code with the link")} /> : null;
}

/** A picture of its own has to say that it is SVG. */
function standingAlone(svg: string): string {
  return svg.includes("xmlns") ? svg : svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
}

async function copied(link: string): Promise<void> {
  await navigator.clipboard.writeText(link);
  say(_("Copied."));
}

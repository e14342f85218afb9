/** A word to whoever wrote a text, from somebody who is worried: neither learns who the other is. */
import { useState } from "preact/hooks";
import { _, ngettext } from "../../i18n";
import { api } from "../../sync";
import { Fold } from "../../ui/fold";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { Writing } from "../../ui/writing";
import { inStudy, said, type Study, type Whole } from "./wire";

const LONGEST = 1000;

export function Worry({ study, text, onSent }: { study: Study; text: Whole; onSent: (messages: number) => void }) {
  const [words, write] = useState("");
  const sent = text.messages ?? 0;
  async function send(): Promise<void> {
    const answer = await api.post(inStudy(study.id, "texts", text.number, "message"), { words: words.trim() });
    if (!answer.ok) return void said(answer);
    write("");
    onSent(sent + 1);
    say(_("Sent. It is on the phone of who wrote this when they next open Kring."));
  }
  return (
    <Fold name={_("Are you worried about somebody?")} note={sent ? ngettext("1 message was sent about this text", "{count} messages were sent about this text", sent) : undefined} quiet>
      <div class="worry">
        {study.plan && <p class="words">{study.plan}</p>}
        <p class="note">{_("Write to the person who wrote this text. You do not learn who that is, and they do not learn who you are. They also read whom they can turn to: {contact}.", { contact: study.contact })}</p>
        <b aria-hidden="true">{_("Your message")}</b>
        <div class="paper"><Writing label={_("Your message")} words={words} onWords={(now) => write(now.slice(0, LONGEST))} /></div>
        <Button low cannot={words.trim() ? undefined : "no-words"} onPress={() => void send()}>{_("Send it")}</Button>
        {!words.trim() && <p class="hush" id="no-words">{_("Write something first.")}</p>}
      </div>
    </Fold>
  );
}

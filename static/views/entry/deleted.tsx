/** What I deleted and can bring back or erase, asked of the server, which has the words. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dayName } from "../../i18n/dates";
import { isOwn, type Deleted } from "../../store";
import { api } from "../../sync";
import { Empty } from "../../ui/empty";
import { Button } from "../../ui/press";
import { Title } from "../../ui/title";
import { say } from "../../ui/toast";
import { Words } from "../../ui/words";
import { EraseSheet } from "./erasing";
import { Inner } from "../frame";
import { session, store, sync } from "../here";
import { languageOf, readersName } from "../naming";
import { written } from "../written";

type Told = Deleted & { day: string };

export function DeletedTexts() {
  const [texts, show] = useState<Told[] | "offline">();
  useEffect(() => void fetched().then(show), []);
  const gone = (text: Told) => Array.isArray(texts) && show(texts.filter((other) => other !== text));
  return (
    <Inner top={<Title tab={_("Deleted texts")}>{_("Deleted texts")}</Title>}>
      {texts === "offline" && <div class="gap"><Empty words={_("Deleted texts are on the server. You can see them when you are online.")} /></div>}
      {texts?.length === 0 && <div class="gap"><Empty words={_("You have deleted nothing in the last year.")} /></div>}
      <div class="stack gap">
        {Array.isArray(texts) && texts.map((text) => <One key={text.id} text={text} onGone={() => gone(text)} />)}
      </div>
    </Inner>
  );
}

function One({ text, onGone }: { text: Told; onGone: () => void }) {
  const [erasing, erase] = useState(false);
  const alone = isOwn(text.kind);
  async function bringBack(): Promise<void> {
    await store().bringBack(text);
    onGone();
    await sync().now();
    say(alone ? _("It is back among your reflections. In Kring, only you can read it.") : _("It is back. {team} can read it.", { team: readersName(text.space) }));
  }
  return (
    <article class="sheet padded">
      <p class="small">{`${_("Deleted")} · ${dayName(text.day)}`}</p>
      <Words text={written(text)} lang={languageOf(text.fields)} />
      <div class="doing">
        <Button low onPress={() => void bringBack()}>{alone ? _("Bring back, only for me") : _("Bring back for {team}", { team: readersName(text.space) })}</Button>
        <Button low look="bare" onPress={() => erase(true)}>{_("Erase for good")}</Button>
      </div>
      {erasing && <EraseSheet entry={{ id: text.id, space: session.value?.personal ?? "" }} onClose={() => erase(false)} onErased={onGone} />}
    </article>
  );
}

async function fetched(): Promise<Told[] | "offline"> {
  await sync().now();
  const answer = await api.get<{ texts: Told[] }>("documents/deleted");
  return answer.ok ? answer.value.texts.filter((text) => written(text).trim()) : "offline";
}

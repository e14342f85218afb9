/** An own text as it would leave, read by its writer before anybody else: and still kept out, in one tap. */
import { useEffect, useState } from "preact/hooks";
import { _, list, number } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { Title } from "../../ui/title";
import { say } from "../../ui/toast";
import { Inner } from "../frame";
import { store } from "../here";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { place } from "../place";
import { Messages } from "./messages";
import { answerName } from "./prompts";
import { whatWithdrawingDoes, withdraw } from "./consent";
import { withBlots } from "./segments";
import { said, type Mine, type MyText } from "./wire";

export function Covered() {
  const id = place.value.about;
  const entry = useLive(() => store().entry(id), [id]);
  const [mine, show] = useState<Mine | null>();
  const read = async (): Promise<void> => show(said(await api.get<Mine>("mine/studies")));
  const ours = <T extends { document: string }>(all: T[] | undefined): T[] => (all ?? []).filter(({ document }) => document === id);
  const chosen = useLive(() => store().beside(id), [id]);
  const out = chosen?.["research"] === false;
  const texts = mine && !out ? ours(mine.consents) : undefined;
  useEffect(() => void read(), [id]);
  return (
    <Inner top={<span class="note">{_("My reflection")}</span>}>
      <div class="head">
        <Title tab={_("As researchers would see it")}>{_("As researchers would see it")}</Title>
        {mine === null && !out && <p class="note">{_("This is on the server. Open this page when you are online.")}</p>}
        {out && <p class="note">{whatWithdrawingDoes(id)}</p>}
        {texts?.length === 0 && <p class="note">{_("This text is in no study.")}</p>}
      </div>
      <Messages messages={ours(mine?.messages)} onSeen={() => void read()} />
      {texts?.map((text) => <InStudy key={text.study} text={text} lang={entry ? languageOf(entry.fields) : undefined} onChange={() => void read()} />)}
    </Inner>
  );
}

function InStudy({ text, lang, onChange }: { text: MyText; lang: string | undefined; onChange: () => void }) {
  const { masked, state, name, document } = text;
  async function choose(choice: "leave_out" | "take_part"): Promise<void> {
    const answer = await api.post("mine/studies", { study: text.study, document, choice });
    if (!answer.ok) return void said(answer);
    if (choice === "leave_out") say(text.releases.length ? _("Your text will be in no new release. The researchers are told to remove it.") : _("Your text is out of this study."));
    onChange();
  }
  return (
    <section class="in">
      <p class="note">{[name, standing(text)].join(". ")}</p>
      {masked && state !== "left_out" && (
        <article class="entry sheet alone covered">
          {masked.map(({ prompt, text: words }) => (
            <div class="passage" key={prompt}>
              {masked.length > 1 && <p class="small">{answerName(prompt)}</p>}
              <p class="words" lang={lang} dir="auto">{withBlots(words)}</p>
            </div>
          ))}
        </article>
      )}
      <div class="doing">
        {state === "left_out"
          ? <Button onPress={() => void choose("take_part")}>{_("Let it take part again")}</Button>
          : <Button onPress={() => void choose("leave_out")}>{_("Keep this text out of the study")}</Button>}
        <Button look="bare" onPress={() => withdraw(document)}>{_("Withdraw your consent")}</Button>
      </div>
    </section>
  );
}

function standing({ state, releases, deadline }: MyText): string {
  switch (state) {
    case "waiting": return _("Names are not covered up yet, and nobody in the study has seen this text. Come back later to read it.");
    case "being_checked": return _("Two people are checking it. Up to and including {deadline} you can take it out completely.", { deadline: dateOf(deadline) });
    case "in_release": return _("It is in release {numbers}. If you withdraw your consent, the researchers are told to remove it.", { numbers: list(releases.map(number)) });
    case "left_out": return _("You kept this text out of the study.");
  }
}

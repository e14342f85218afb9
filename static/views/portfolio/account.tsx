/** One text in the form: its questions with boxes to write in, once every doubtful word in them is decided. */
import { _, language, pgettext } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import { Field, Picked } from "../../ui/field";
import { Button } from "../../ui/press";
import { Heeded } from "../heed/heeded";
import { reasonName } from "../studies/reasons";
import { asOne, instead, openIn, type Piece } from "./covered";
import { CANMEDS, ODA_KINDS, type Form, type Part } from "./forms";
import { amend, openOf, wordsOf, type Account } from "./making";

export function AccountSheet({ account, form }: { account: Account; form: Form }) {
  const open = openOf(account, form);
  return (
    <div class="account" role="group" aria-label={dateOf(account.day)}>
      <h2>{dateOf(account.day)}</h2>
      {open.length > 0 && <Doubts open={open} account={account} />}
      <div class="page sheet">
        {form.id === "oda" && <Line account={account} />}
        {form.parts.map(({ part, asked }) => <PartOf key={part} part={part} asked={asked} form={form} account={account} />)}
      </div>
    </div>
  );
}

type PartShape = { part: Part; asked: string; form: Form; account: Account };

function PartOf({ part, asked, form, account }: PartShape) {
  const id = `${part}-${account.id}`;
  const pieces = account.pieces[part];
  const waits = account.written[part] === undefined && openIn(pieces, account.decided).length > 0;
  const write = (words: string): void => amend(account.id, (each) => ({ ...each, written: { ...each.written, [part]: words } }));
  return (
    <div class="part">
      <label class="ask" for={waits ? undefined : id} lang={form.lang}>{asked}</label>
      {waits
        ? <Marked pieces={pieces} account={account} />
        : <Heeded about={`portfolio:${account.id}`} id={id} words={wordsOf(account, part)} lang={account.lang} onWords={write} />}
    </div>
  );
}

/** As it would leave, with what is not decided under the marker. */
function Marked({ pieces, account: { decided, lang } }: { pieces: Piece[]; account: Account }) {
  return (
    <p class="words review" lang={lang} dir="auto">
      {pieces.map((piece, at) => {
        const said = decided[asOne(piece)];
        if (piece.state === "plain" || (piece.state === "doubtful" && said === "leave")) return piece.words;
        if (piece.state === "doubtful" && !said) return <mark key={at}>{piece.words}</mark>;
        return instead(piece.kind, lang);
      })}
    </p>
  );
}

function Doubts({ open, account }: { open: Piece[]; account: Account }) {
  const decide = (piece: Piece, said: "cover" | "leave"): void =>
    amend(account.id, (each) => ({ ...each, decided: { ...each.decided, [asOne(piece)]: said } }));
  return (
    <ul class="doubts" aria-label={_("Words to decide about")}>
      {open.map((piece) => (
        <li key={asOne(piece)}>
          <p><b class="words" lang={account.lang}>{piece.words.trim()}</b> <span class="note" lang={language.value}>{reasonName([piece.why ?? ""])}</span></p>
          <div class="doing">
            <Button low look="first" onPress={() => decide(piece, "cover")}>{pgettext("one place", "Cover it up")}<span class="hush"> {piece.words}</span></Button>
            <Button low onPress={() => decide(piece, "leave")}>{pgettext("a word", "Leave it")}<span class="hush"> {piece.words}</span></Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What the Dutch register asks beside what was learned, in its own words. */
function Line({ account: { id, line } }: { account: Account }) {
  const say = (change: Partial<Account["line"]>): void => amend(id, (each) => ({ ...each, line: { ...each.line, ...change } }));
  const options = (words: string[]): [string, string][] => [["", _("Choose")], ...words.map((each): [string, string] => [each, each])];
  return (
    <div class="part">
      <Picked label={_("What kind of learning")} value={line.kind} options={options(ODA_KINDS)} onPick={(kind) => say({ kind })} />
      <Field label={_("Hours")} value={line.hours} note={_("One hour of learning is one point.")} onInput={(hours) => say({ hours })} />
      <Picked label={_("CanMEDS area")} value={line.area} options={options(CANMEDS)} onPick={(area) => say({ area })} />
    </div>
  );
}

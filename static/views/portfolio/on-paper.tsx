/** The portfolio on paper, or as the PDF that a browser prints into: nothing of it is on screen. */
import { LOCALES } from "../../i18n";
import { Words } from "../../ui/words";
import type { Form } from "./forms";
import { wordsOf, type Account } from "./making";
import { asLine } from "./markdown";

export function OnPaper({ form, accounts, name }: { form: Form; accounts: Account[]; name: string }) {
  return (
    <article class="on-paper portfolio-paper" lang={form.lang}>
      <h2>{form.title}</h2>
      <p class="note">{name}</p>
      {form.id === "oda"
        ? <ul>{accounts.map((each) => <li key={each.id} class="words">{asLine(each)}</li>)}</ul>
        : accounts.map((each) => <OneAccount key={each.id} form={form} account={each} />)}
    </article>
  );
}

function OneAccount({ form, account }: { form: Form; account: Account }) {
  return (
    <section>
      <h3>{dayIn(form, account.day)}</h3>
      {form.parts.map(({ part, asked }) => (
        <div key={part} class="on-paper-part">
          <h4>{asked}</h4>
          <Words text={wordsOf(account, part)} lang={account.lang} />
        </div>
      ))}
    </section>
  );
}

/** The day as the form's own language writes it. */
const dayIn = ({ lang }: Form, day: string): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { day: "numeric", month: "long", year: "numeric" }).format(new Date(`${day}T12:00:00`));

/** How it reads: each text in the form, what is doubtful to be decided, and then out of Kring in its writer's hands. */
import { _, ngettext } from "../../i18n";
import { today } from "../../i18n/dates";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { session } from "../here";
import { handOver } from "../phone/hand-over";
import { AccountSheet } from "./account";
import { formCalled, type Form } from "./forms";
import { make, making, openOf, type Account } from "./making";
import { asLine, asMarkdown } from "./markdown";
import { OnPaper } from "./on-paper";

export function Reading() {
  const { form: id, accounts } = making();
  const form = formCalled(id);
  const shown = [...(accounts ?? [])].sort((one, other) => (one.day < other.day ? -1 : 1));
  const open = shown.reduce((sum, each) => sum + openOf(each, form).length, 0);
  return (
    <>
      <div class="setting portfolio">
        <p class="note">{_("This is how it leaves Kring. You can change every word. Your entries stay as they are.")}</p>
        <div class="doing"><Button look="bare" onPress={() => make({ accounts: null })}>{_("Choose other entries")}</Button></div>
        {shown.map((each) => <AccountSheet key={each.id} account={each} form={form} />)}
        <Out form={form} accounts={shown} open={open} />
      </div>
      {open === 0 && <OnPaper form={form} accounts={shown} name={nameOfMine()} />}
    </>
  );
}

const nameOfMine = (): string => session.value?.person.name ?? "";

function Out({ form, accounts, open }: { form: Form; accounts: Account[]; open: number }) {
  const cannot = open ? "still-open" : undefined;
  const markdown = (): void => handOver(new Blob([asMarkdown(form, accounts, nameOfMine())], { type: "text/markdown" }), `${_("portfolio")}-${form.id}-${today()}.md`);
  const copy = (): Promise<void> => navigator.clipboard.writeText(accounts.map(asLine).join("\n")).then(() => say(_("Copied.")), () => say(_("It could not be copied. Save it as a file instead.")));
  return (
    <section class="portfolio-out">
      <p class="note" id="still-open" role="status">
        {open ? ngettext("1 word still open", "{count} words still open", open) : _("Read it once more before you hand it in: a rule can miss a name.")}
      </p>
      <div class="doing">
        <Button look="first" cannot={cannot} onPress={() => print()}>{_("Print or save as PDF")}</Button>
        {form.id === "oda" && <Button cannot={cannot} onPress={() => void copy()}>{_("Copy the lines")}</Button>}
        <Button cannot={cannot} onPress={markdown}>{_("Save as Markdown")}</Button>
      </div>
    </section>
  );
}

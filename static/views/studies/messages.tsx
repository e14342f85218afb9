/** What somebody who checks wrote to the writer of a text: whole, with whom to turn to, and gone from the list when read. */
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { readNow } from "./asking";
import { said, type Message } from "./wire";

export function Messages({ messages, onSeen }: { messages: Message[]; onSeen: () => void }) {
  async function seen({ id }: Message): Promise<void> {
    const answer = await api.post(`mine/studies/messages/${id}`, { seen: true });
    if (!answer.ok) return void said(answer);
    readNow(id);
    onSeen();
  }
  return (
    <>
      {messages.map((message) => (
        <article class="entry sheet alone message" key={message.id}>
          <p class="when">{dateOf(message.day)}</p>
          <p class="note">{_("Somebody who checks texts for ‘{study}’ wrote to you. They do not know who you are.", { study: message.study })}</p>
          <p class="words" dir="auto">{message.words}</p>
          <p class="note">{_("You need not answer. If you want to talk about it, turn to somebody you trust in your team, or to: {contact}.", { contact: message.contact })}</p>
          {!message.seen && <div class="doing"><Button low onPress={() => void seen(message)}>{_("I have read it")}</Button></div>}
        </article>
      ))}
    </>
  );
}

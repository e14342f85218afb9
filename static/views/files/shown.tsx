/** What hangs on a text, as everybody who reads it has it: from this phone, or fetched once and then kept. */
import { useEffect, useState } from "preact/hooks";
import { _, number } from "../../i18n";
import { bytesOf, heldOf, type Fields, type Held } from "../../store";
import { api } from "../../sync";
import { fetchFile } from "../../sync/files";
import { Icon } from "../../ui/icon";
import { Words } from "../../ui/words";
import { wordsAt } from "../guides";
import { session, store, syncState } from "../here";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { describedAt, filesIn, sortName, sortOf, typeOf } from "./named";

type Hanging = { id: string; fields: Fields; onTakeOff?: (name: string) => void };

export function Shown({ id, fields, onTakeOff }: Hanging) {
  const held = useLive(() => heldOf(session.peek()?.person.id ?? "", id), [id]) ?? [];
  return (
    <div class="hung">
      {filesIn(fields).map((name) => (
        <One
          key={name} id={id} name={name} fields={fields} held={held.find((file) => file.name === name)}
          {...(onTakeOff ? { onTakeOff: () => onTakeOff(name) } : {})}
        />
      ))}
    </div>
  );
}

type OneShape = { id: string; name: string; fields: Fields; held: Held | undefined; onTakeOff?: () => void };

function One({ id, name, fields, held, onTakeOff }: OneShape) {
  const sort = sortOf(name);
  const url = useFile(id, name);
  const said = wordsAt(fields, describedAt(name));
  const label = said || sortName(sort);
  return (
    <figure class={`sheet ${sort}`}>
      {url && (sort === "voice" ? <audio controls src={url} aria-label={label} /> : <img src={url} alt={label} lang={said ? languageOf(fields) : undefined} />)}
      {url === null && <p class="note away">{_("{what}: not here yet. It comes as soon as you are online.", { what: sortName(sort) })}</p>}
      <figcaption>
        {said && <Words text={said} lang={languageOf(fields)} />}
        <span class="small" role="status">{held?.mine ? whereItIs(held) : ""}</span>
        {onTakeOff && (
          <button type="button" class="round" aria-label={_("Take off: {what}", { what: label })} onClick={onTakeOff}>
            <Icon name="cross" />
          </button>
        )}
      </figcaption>
    </figure>
  );
}

function whereItIs({ refused, whole, have, size }: Held): string {
  if (refused === "file_too_large") return _("This is too large. A photo, a drawing or a voice note can be 3 MB at most.");
  if (refused) return _("Kring cannot keep this file. Take it off and choose another one.");
  if (whole) return "";
  return have ? _("Being sent: {percent} %", { percent: number(Math.floor((100 * have) / size)) }) : _("Waiting to send");
}

/** An address for what is in it, as long as it is on screen; null while this phone cannot have it. */
function useFile(id: string, name: string): string | null | undefined {
  const [url, show] = useState<string | null>();
  const asked = syncState.value?.lastAnswer; // after each answer it may have arrived
  useEffect(() => {
    let over = false;
    if (!url) void found(id, name).then((data) => over || show(data && addressOf(data, name)), () => over || show(null));
    return () => void (over = true);
  }, [id, name, asked]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return url;
}

const addressOf = (data: ArrayBuffer, name: string): string =>
  URL.createObjectURL(new Blob([data], { type: typeOf(name) }));

async function found(id: string, name: string): Promise<ArrayBuffer | null> {
  const here = await bytesOf(session.peek()?.person.id ?? "", id, name);
  return here ?? fetchFile(store().phone, api, id, name);
}

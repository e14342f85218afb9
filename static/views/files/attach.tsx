/** Beside what somebody writes, on whatever it is: a photo, a drawing, a voice note; with or without a word. */
import { useRef, useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Fields } from "../../store";
import { Icon, type IconName } from "../../ui/icon";
import { say } from "../../ui/toast";
import { isFull } from "../where";
import { DrawingSheet } from "./drawing";
import { hang, MOST_FILES, takenOff } from "./hang";
import { filesIn } from "./named";
import { PhotoSheet } from "./photo";
import { canRecord } from "./recording";
import { Shown } from "./shown";
import { VoiceSheet } from "./voice";

type Attaching = { id: string; fields: Fields; onChange: (fields: Fields) => void };

export function Attach({ id, fields, onChange }: Attaching) {
  const [photo, take] = useState<File | null>(null);
  const [making, make] = useState<"voice" | "drawing" | null>(null);
  const now = useRef(fields);
  now.current = fields; // what a colleague hangs up meanwhile stays
  const room = filesIn(fields).length < MOST_FILES;
  async function keep(blob: Blob, said: string): Promise<void> {
    const hung = await hang(id, () => now.current, blob, said);
    if (hung === "full") return say(isFull());
    if (hung === "too large") return say(_("This is too large. A photo, a drawing or a voice note can be 3 MB at most."));
    close();
    onChange(hung.fields);
  }
  function close(): void {
    take(null);
    make(null);
  }
  return (
    <section class="attach" aria-label={_("Photo, drawing or voice note")}>
      {filesIn(fields).length > 0 && <Shown id={id} fields={fields} onTakeOff={(name) => onChange(takenOff(fields, name))} />}
      {room && (
        <div class="attach-with">
          <Camera onPick={take} />
          <Maker icon="draw" name={_("Drawing")} onPress={() => make("drawing")} />
          {canRecord() && <Maker icon="voice" name={_("Voice note")} onPress={() => make("voice")} />}
        </div>
      )}
      {photo && <PhotoSheet file={photo} onUse={keep} onClose={close} />}
      {making === "drawing" && <DrawingSheet onUse={keep} onClose={close} />}
      {making === "voice" && <VoiceSheet onUse={keep} onClose={close} />}
    </section>
  );
}

function Maker({ icon, name, onPress }: { icon: IconName; name: string; onPress: () => void }) {
  return (
    <button type="button" class="chip" onClick={onPress}>
      <Icon name={icon} />
      {name}
    </button>
  );
}

/** The phone itself asks: camera, or a picture it has. */
function Camera({ onPick }: { onPick: (file: File) => void }) {
  return (
    <label class="chip file">
      <Icon name="photo" />
      {_("Photo")}
      <input
        type="file" class="hush" accept="image/*"
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file) onPick(file);
          input.value = "";
        }}
      />
    </label>
  );
}

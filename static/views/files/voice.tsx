/** Saying it instead of writing it: spoken, heard once more, kept. Nobody and nothing listens in. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _, number } from "../../i18n";
import { Field } from "../../ui/field";
import { Icon } from "../../ui/icon";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { LONGEST, record, type Recording } from "./recording";

type Voice = { onUse: (voice: Blob, said: string) => Promise<void>; onClose: () => void };

export function VoiceSheet({ onUse, onClose }: Voice) {
  const [heard, hear] = useState<Blob>();
  return (
    <Sheet title={_("Speak a voice note")} onClose={onClose}>
      <p class="note">{_("No names, please: say ‘a resident’ or ‘a colleague’. The recording is not turned into text, and no computer listens to it.")}</p>
      {heard ? <Heard voice={heard} again={() => hear(undefined)} onUse={onUse} /> : <Speaking onHeard={hear} />}
      <div class="doing"><Button look="bare" onPress={onClose}>{_("Not now")}</Button></div>
    </Sheet>
  );
}

/** Closing the sheet while somebody speaks keeps nothing. */
function Speaking({ onHeard }: { onHeard: (voice: Blob) => void }) {
  const [recording, run] = useState<Recording>();
  const [wrong, tell] = useState<string>();
  const running = useRef<Recording | null>(null);
  const asked = useRef(false);
  const gone = useRef(false);
  useEffect(() => () => {
    gone.current = true;
    running.current?.forget();
  }, []);

  async function begin(): Promise<void> {
    if (asked.current) return; // the browser is still asking for the microphone
    asked.current = true;
    tell(undefined);
    try {
      const begun = await record(() => void end());
      if (gone.current) return begun.forget();
      running.current = begun;
      run(begun);
    } catch {
      tell(_("Kring may not use the microphone. You can allow it in the settings of your browser."));
    } finally {
      asked.current = false;
    }
  }
  async function end(): Promise<void> {
    const said = await running.current?.stop();
    running.current = null;
    run(undefined);
    if (said) onHeard(said);
    else tell(_("Nothing was heard. Try again."));
  }
  return (
    <>
      {recording && <Running />}
      {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      <div class="doing">
        <Button look="first" onPress={() => void (recording ? end() : begin())}>
          <Icon name={recording ? "stop" : "voice"} />
          {recording ? _("Stop recording") : _("Start recording")}
        </Button>
      </div>
    </>
  );
}

/** How long it has been, for the eyes; a screen reader hears that it runs, once. */
function Running() {
  const [seconds, count] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => count((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="running">
      <span role="status">{_("Recording. It stops by itself after {count} minutes.", { count: number(LONGEST / 60) })}</span>
      <b aria-hidden="true">{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`}</b>
    </p>
  );
}

function Heard({ voice, again, onUse }: { voice: Blob; again: () => void; onUse: Voice["onUse"] }) {
  const [url, show] = useState("");
  const [said, write] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(voice);
    show(made);
    return () => URL.revokeObjectURL(made);
  }, [voice]);
  return (
    <>
      <audio class="heard" controls src={url} aria-label={_("What you said")} />
      <Field
        label={_("What is it about?")} value={said} onInput={write}
        note={_("A few words, for colleagues who cannot hear it. You can skip this.")}
      />
      <div class="doing">
        <Button look="first" onPress={() => void onUse(voice, said)}>{_("Use this recording")}</Button>
        <Button onPress={again}>{_("Record again")}</Button>
      </div>
    </>
  );
}

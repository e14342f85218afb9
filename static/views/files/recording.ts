/** A voice note while it is spoken: the phone's own recorder, ended by itself when the time is over. */

/** Seconds: as long as a thought. */
export const LONGEST = 180;
/** Clear enough for a voice, small enough for a poor line. */
const BITS = 24_000;
/** What this phone can record, the one first that most other phones play. */
const FORMS = ["audio/mp4", "audio/webm;codecs=opus"];

export interface Recording {
  /** Ends it; what was said, or null where nothing was heard. */
  stop(): Promise<Blob | null>;
  /** Ends it, and nothing is kept. */
  forget(): void;
}

export const canRecord = (): boolean =>
  typeof MediaRecorder !== "undefined" && Boolean(navigator.mediaDevices) && FORMS.some((form) => MediaRecorder.isTypeSupported(form));

/** Throws what the phone says when it has no microphone, or may not use it. `over`: the time is up. */
export async function record(over: () => void): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = FORMS.find((form) => MediaRecorder.isTypeSupported(form))!;
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS });
  const heard: Blob[] = [];
  recorder.ondataavailable = ({ data }) => void heard.push(data);
  const ended = new Promise<void>((resolve) => (recorder.onstop = () => resolve()));
  const limit = setTimeout(over, LONGEST * 1000);
  recorder.start();
  function end(): void {
    clearTimeout(limit);
    if (recorder.state !== "inactive") recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  }
  return {
    async stop() {
      end();
      await ended;
      const said = new Blob(heard, { type: mimeType });
      return said.size ? said : null;
    },
    forget: end,
  };
}

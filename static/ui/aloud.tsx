/** Reading aloud, with voices that are on the phone itself: no word leaves it. Without such a voice there is no button. */
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { _ } from "../i18n";
import { Icon } from "./icon";

type Read = { words: () => string; lang: string; name: string; plain?: boolean };

const voices = signal<SpeechSynthesisVoice[]>([]);
/** What is being read: the button that was pressed. */
const reading = signal<object | null>(null);
/** Letters that a phone's voice takes at once without losing its thread. */
const BREATH = 400;

/** `plain`: a sign alone beside what it reads, with `name` for who cannot see it. */
export function Aloud({ words, lang, name, plain = false }: Read) {
  const [me] = useState(() => ({}));
  useEffect(() => {
    listen();
    return () => stop(me);
  }, []);
  const voice = voiceFor(lang);
  if (!voice) return null;
  const on = reading.value === me;
  const label = on ? _("Stop reading aloud") : name;
  return (
    <button
      type="button" class={plain ? "round aloud" : "btn bare low aloud"} aria-label={plain ? label : undefined}
      onClick={() => (on ? stop(me) : read(me, words(), voice))}
    >
      <Icon name={on ? "stop" : "aloud"} />
      {!plain && label}
    </button>
  );
}

function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const local = voices.value.filter((voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === lang);
  return local.find((voice) => voice.default) ?? local[0];
}

let listening = false;

/** Browsers find their voices late, and some have none at all. */
function listen(): void {
  if (listening || typeof speechSynthesis === "undefined") return;
  listening = true;
  const look = (): void => void (voices.value = speechSynthesis.getVoices());
  look();
  speechSynthesis.addEventListener?.("voiceschanged", look);
  addEventListener("pagehide", hush);
  document.addEventListener("visibilitychange", () => document.hidden && hush());
}

function read(button: object, text: string, voice: SpeechSynthesisVoice): void {
  speechSynthesis.cancel();
  reading.value = button;
  const breaths = inBreaths(text);
  breaths.forEach((breath, place) => {
    const said = new SpeechSynthesisUtterance(breath);
    said.voice = voice;
    said.lang = voice.lang;
    if (place === breaths.length - 1) said.onend = () => reading.value === button && (reading.value = null);
    speechSynthesis.speak(said);
  });
}

function stop(button: object): void {
  if (reading.peek() === button) hush();
}

function hush(): void {
  if (!reading.peek()) return;
  reading.value = null;
  speechSynthesis.cancel();
}

/** Whole sentences, as many as fit in a breath. */
function inBreaths(text: string): string[] {
  const breaths: string[] = [];
  for (const sentence of text.match(/[^.!?…\n]+[.!?…]*\s*/g) ?? []) {
    const last = breaths.at(-1);
    if (last !== undefined && last.length + sentence.length <= BREATH) breaths[breaths.length - 1] = last + sentence;
    else breaths.push(sentence);
  }
  return breaths.map((breath) => breath.trim()).filter(Boolean);
}

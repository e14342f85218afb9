/** How it is now: larger for more people, closer for what is said together. A touch tells more of one. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { layOut, type Laid, type Placed } from "./layout";
import { figure, sizeOf, spoken } from "./naming";
import { softened } from "./softened";
import type { Theme } from "./told";

/** In rem, so that letters twice as large still lie in their discs. A phone's, then a desk's. */
const RADII = { narrow: [2.75, 3.25, 3.875], wide: [3.25, 3.875, 4.75] } as const;
const WIDE = 34;
/** What rises has a ring around it. */
const RIPPLE = 0.5625;

type Shown = { themes: Theme[]; chosen?: string | undefined; onChoose?: (id: string) => void };

/** `width`: of a sheet of paper, in pixels; else what there is. */
export function ValueMap({ width: given, ...shown }: Shown & { width?: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [room, rem] = useRoom(box);
  const [width, unit] = given ? [given, 16] : [room, rem];
  const laid = useMemo(() => (width ? layOut(shown.themes.map((theme) => discOf(theme, width, unit)), width) : null), [shown.themes, width, unit]);
  useLayoutEffect(() => void (box.current!.style.minHeight = `${laid?.height ?? 0}px`), [laid]);
  return (
    <div class="value-map" ref={box}>
      {laid && <Ties laid={laid} width={width} chosen={shown.chosen} />}
      {laid && <Discs {...shown} laid={laid} rem={unit} />}
    </div>
  );
}

function discOf(theme: Theme, width: number, rem: number) {
  const radii = RADII[width / rem >= WIDE ? "wide" : "narrow"];
  const ripple = theme.trend === "rising" ? RIPPLE : 0;
  return { id: theme.id, beside: theme.beside, radius: (radii[sizeOf(theme.people)] + ripple) * rem };
}

/** The width there is, and how many pixels a letter's measure has: both may change while somebody looks. */
function useRoom(box: { current: HTMLElement | null }): [number, number] {
  const [room, measure] = useState<[number, number]>([0, 16]);
  useLayoutEffect(() => {
    const look = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const width = box.current?.clientWidth ?? 0;
      measure((was) => (was[0] === width && was[1] === rem ? was : [width, rem]));
    };
    look();
    const watching = new ResizeObserver(look);
    if (box.current) watching.observe(box.current);
    return () => watching.disconnect();
  }, []);
  return room;
}

function Ties({ laid, width, chosen }: { laid: Laid; width: number; chosen: string | undefined }) {
  return (
    <svg class="ties" width={width} height={laid.height} aria-hidden="true">
      {laid.ties.map(({ from, to, mutual }) => (
        <line
          key={`${from.id} ${to.id}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y}
          class={[mutual && "often", [from.id, to.id].includes(chosen ?? "") && "chosen"].filter(Boolean).join(" ")}
        />
      ))}
    </svg>
  );
}

function Discs({ laid, rem, ...shown }: Shown & { laid: Laid; rem: number }) {
  const lies = new Map(laid.discs.map((disc) => [disc.id, disc]));
  return (
    <ul aria-label={_("What is said, and by how many people")}>
      {shown.themes.map((theme) => <Disc key={theme.id} {...shown} theme={theme} at={lies.get(theme.id)!} rem={rem} />)}
    </ul>
  );
}

function Disc({ theme, at, rem, chosen, onChoose }: Shown & { theme: Theme; at: Placed; rem: number }) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => lay(item.current, at, theme.trend === "rising" ? RIPPLE * rem : 0), [at, rem, theme]);
  const unnamed = theme.kind === "emerging";
  return (
    <li ref={item}>
      <button
        type="button" class={`disc size-${sizeOf(theme.people)} ${unnamed ? "unnamed" : theme.trend}`}
        aria-pressed={theme.id === chosen} onClick={() => onChoose?.(theme.id)}
      >
        <span class="hush">{spoken(theme)}</span>
        <b aria-hidden="true">{unnamed ? "?" : softened(theme.label)}</b>
        <span aria-hidden="true">{figure(theme.people)}</span>
      </button>
    </li>
  );
}

/** By its own properties: the page's rules allow no styles in the text of a document. */
function lay(item: HTMLElement | null, { x, y, radius }: Placed, ripple: number): void {
  if (!item) return;
  const size = 2 * (radius - ripple);
  Object.assign(item.style, { left: `${x - size / 2}px`, top: `${y - size / 2}px`, width: `${size}px`, height: `${size}px` });
  fit(item.querySelector("button")!, size / 2);
}

/** Letters that would leave the disc are a little smaller. */
function fit(disc: HTMLElement, radius: number): void {
  disc.classList.remove("tight");
  disc.classList.toggle("tight", reach(disc) > radius - 3);
}

/** How far the words in a disc reach from its middle. */
function reach(disc: HTMLElement): number {
  const { left, top, width, height } = disc.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return Math.max(0, ...[...disc.querySelectorAll("[aria-hidden]")].flatMap(linesOf).map((line) => {
    const slack = line.height / 5;
    return Math.hypot(Math.max(x - line.left, line.right - x), Math.max(y - line.top, line.bottom - y) - slack);
  }));
}

function linesOf(words: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(words);
  return [...range.getClientRects()];
}

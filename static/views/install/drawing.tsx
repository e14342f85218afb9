/** What to look for on the phone: drawn, so that it needs no network and no language. */
import type { JSX } from "preact";

export type Picture = "share" | "dots" | "lines" | "row" | "add" | "home" | "address";

const PICTURES: Record<Picture, JSX.Element> = {
  share: (
    <>
      <path class="faint" d="M14 64h92M32 76h4M84 76h4" />
      <circle class="here" cx="60" cy="76" r="11" />
      <path d="M56.5 75h-1.5v7h10v-7h-1.5M60 79v-8.500M57 73l3-3 3 3" />
    </>
  ),
  dots: (
    <>
      <path class="faint" d="M22 24h52" />
      <circle class="here" cx="92" cy="24" r="11" />
      <path class="solid" d="M92 18.500v.01M92 24v.01M92 29.500v.01" />
    </>
  ),
  lines: (
    <>
      <path class="faint" d="M14 64h92M28 76h4M52 76h4" />
      <circle class="here" cx="92" cy="76" r="11" />
      <path d="M87 72.500h10M87 76h10M87 79.500h10" />
    </>
  ),
  row: (
    <>
      <path class="faint" d="M26 22h40M26 36h48M26 80h36" />
      <rect class="here" x="18" y="46" width="84" height="22" rx="11" />
      <path d="M28 57h40" />
      <rect x="84" y="52" width="10" height="10" rx="2.500" />
      <path d="M89 54.500v5M86.500 57h5" />
    </>
  ),
  add: (
    <>
      <path class="faint" d="M22 24h14M22 44h16M46 44h40M46 52h28" />
      <rect class="faint" x="20" y="38" width="18" height="18" rx="4" />
      <rect class="here" x="74" y="13" width="30" height="22" rx="11" />
      <path d="M82 24h14" />
    </>
  ),
  home: (
    <>
      <rect class="faint" x="20" y="20" width="18" height="18" rx="5" />
      <rect class="faint" x="82" y="20" width="18" height="18" rx="5" />
      <rect class="faint" x="20" y="54" width="18" height="18" rx="5" />
      <rect class="faint" x="82" y="54" width="18" height="18" rx="5" />
      <rect class="here" x="44" y="30" width="32" height="32" rx="8" />
      <circle cx="60" cy="46" r="9" stroke-width="3" pathLength={100} stroke-dasharray="74 26" />
      <circle class="guest-dot" cx="66.400" cy="39.600" r="2.600" />
    </>
  ),
  address: (
    <>
      <rect class="faint" x="14" y="16" width="92" height="22" rx="11" />
      <path class="faint" d="M26 27h36" />
      <circle class="here" cx="92" cy="27" r="11" />
      <path d="M96 26v4h-8.500v-7h3M92 31.500v0M94 21v5M91.800 24l2.200 2.200 2.200-2.200" />
    </>
  ),
};

export function Drawing({ picture }: { picture: Picture }) {
  return (
    <svg class="drawn" viewBox="0 0 120 96" aria-hidden="true">
      <rect class="edge" x="2" y="2" width="116" height="92" rx="10" />
      {PICTURES[picture]}
    </svg>
  );
}

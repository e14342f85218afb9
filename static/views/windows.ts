/** All windows of this phone belong to one person: when somebody else comes in, or goes, every window follows. */
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("kring-here");

/** Who is here now, by id; null after signing out. */
export function tellWindows(person: string | null): void {
  channel?.postMessage(person);
}

export function followWindows(whoIsHere: () => string | null): void {
  if (!channel) return;
  channel.onmessage = ({ data }: MessageEvent<string | null>) => {
    if (data !== whoIsHere()) location.reload();
  };
}

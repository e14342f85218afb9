/** What people call the thing in their hands: three whole sentences, since the word changes the ones around it. */
type Device = "phone" | "tablet" | "computer";

export function onThis(phone: string, tablet: string, computer: string): string {
  return { phone, tablet, computer }[device()];
}

export const device = (): Device => deviceIn(navigator.userAgent, navigator.maxTouchPoints);

/** An iPad says it is a Mac, but a Mac has no touch screen. */
export function deviceIn(agent: string, fingers: number): Device {
  if (/iPad|Tablet|Android(?!.*Mobi)/.test(agent) || (agent.includes("Macintosh") && fingers > 1)) return "tablet";
  return /Mobi/.test(agent) ? "phone" : "computer";
}

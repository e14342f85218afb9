/** The rescue file: everything this phone alone has, in the person's own hands. */
import { today } from "../i18n/dates";
import { store } from "./here";

export async function saveRescueFile(): Promise<void> {
  handOver(await store().rescue(), `kring-${today()}.json`);
}

function handOver(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Sentences about the thing in one's hands, each whole for a phone, a tablet and a computer. */
import { _, ngettext } from "../i18n";
import { onThis } from "../i18n/device";

export const onlyHere = (): string => onThis(_("Only on this phone"), _("Only on this tablet"), _("Only on this computer"));

export const onlyHereSoFar = (): string =>
  onThis(
    _("Only on this phone. If you lose the phone now, you lose this text."),
    _("Only on this tablet. If you lose the tablet now, you lose this text."),
    _("Only on this computer. If it breaks down now, you lose this text."),
  );

export const stillHere = (): string =>
  onThis(
    _("Your text is still on this phone. Something else went wrong. Try again in a moment."),
    _("Your text is still on this tablet. Something else went wrong. Try again in a moment."),
    _("Your text is still on this computer. Something else went wrong. Try again in a moment."),
  );

export const keptOffline = (): string =>
  onThis(
    _("You are offline. Carry on writing: everything is kept on this phone and sent later."),
    _("You are offline. Carry on writing: everything is kept on this tablet and sent later."),
    _("You are offline. Carry on writing: everything is kept on this computer and sent later."),
  );

export const signedOutHere = (): string =>
  onThis(
    _("You have been signed out. What you wrote is still on this phone. Sign in and it will be sent."),
    _("You have been signed out. What you wrote is still on this tablet. Sign in and it will be sent."),
    _("You have been signed out. What you wrote is still on this computer. Sign in and it will be sent."),
  );

export const cannotLeave = (count: number): string =>
  onThis(
    ngettext(
      "You cannot sign out yet. 1 entry is only on this phone. Wait until it is sent, or save a rescue file.",
      "You cannot sign out yet. {count} entries are only on this phone. Wait until they are sent, or save a rescue file.",
      count,
    ),
    ngettext(
      "You cannot sign out yet. 1 entry is only on this tablet. Wait until it is sent, or save a rescue file.",
      "You cannot sign out yet. {count} entries are only on this tablet. Wait until they are sent, or save a rescue file.",
      count,
    ),
    ngettext(
      "You cannot sign out yet. 1 entry is only on this computer. Wait until it is sent, or save a rescue file.",
      "You cannot sign out yet. {count} entries are only on this computer. Wait until they are sent, or save a rescue file.",
      count,
    ),
  );

export const nothingStays = (): string =>
  onThis(
    _("Your entries are then no longer on this phone. Sign in to see them again."),
    _("Your entries are then no longer on this tablet. Sign in to see them again."),
    _("Your entries are then no longer on this computer. Sign in to see them again."),
  );

export const onlyInTheFile = (): string =>
  onThis(
    _("Your entries are then no longer on this phone. What was not sent is only in the rescue file."),
    _("Your entries are then no longer on this tablet. What was not sent is only in the rescue file."),
    _("Your entries are then no longer on this computer. What was not sent is only in the rescue file."),
  );

export const endsLater = (): string =>
  onThis(
    _("You are offline. Your entries leave this phone now. The server ends your sign-in as soon as Kring is online here."),
    _("You are offline. Your entries leave this tablet now. The server ends your sign-in as soon as Kring is online here."),
    _("You are offline. Your entries leave this computer now. The server ends your sign-in as soon as Kring is online here."),
  );

export const keepsWell = (): string =>
  onThis(
    _("Your phone keeps your entries, even when it is nearly full. Sending them is still the safest."),
    _("Your tablet keeps your entries, even when it is nearly full. Sending them is still the safest."),
    _("Your computer keeps your entries, even when it is nearly full. Sending them is still the safest."),
  );

export const mayForget = (): string =>
  onThis(
    _("Your phone may delete entries when it is nearly full. Send them when you can."),
    _("Your tablet may delete entries when it is nearly full. Send them when you can."),
    _("Your computer may delete entries when it is nearly full. Send them when you can."),
  );

export const usedByOthers = (): string =>
  onThis(
    _("Do others use this phone too? They cannot open what you wrote."),
    _("Do others use this tablet too? They cannot open what you wrote."),
    _("Do others use this computer too? They cannot open what you wrote."),
  );

export const handOver = (): string =>
  onThis(
    _("That holds once you sign out: then your entries are no longer on this phone."),
    _("That holds once you sign out: then your entries are no longer on this tablet."),
    _("That holds once you sign out: then your entries are no longer on this computer."),
  );

export const nameStays = (): string =>
  onThis(_("Keep my name on this phone"), _("Keep my name on this tablet"), _("Keep my name on this computer"));

/** Whose it is stays unsaid: whoever wrote it knows. */
export const leftBehind = (): string =>
  onThis(
    _("Somebody wrote on this phone, and it has not been sent yet. It waits until they sign in here. In Kring, nobody else can open it."),
    _("Somebody wrote on this tablet, and it has not been sent yet. It waits until they sign in here. In Kring, nobody else can open it."),
    _("Somebody wrote on this computer, and it has not been sent yet. It waits until they sign in here. In Kring, nobody else can open it."),
  );

export const turnedOutHere = (): string =>
  onThis(
    _("This phone was signed out from another one. Sign in again to use it."),
    _("This tablet was signed out from another one. Sign in again to use it."),
    _("This computer was signed out from another one. Sign in again to use it."),
  );

export const doesNotFit = (): string =>
  onThis(
    _("What you wrote last is still on the screen. It does not fit on this phone. Make room, or save it now."),
    _("What you wrote last is still on the screen. It does not fit on this tablet. Make room, or save it now."),
    _("What you wrote last is still on the screen. It does not fit on this computer. Make room, or save it now."),
  );

export const isFull = (): string =>
  onThis(
    _("This phone is full. Your text is still here, but nothing new can come in. Make room on it."),
    _("This tablet is full. Your text is still here, but nothing new can come in. Make room on it."),
    _("This computer is full. Your text is still here, but nothing new can come in. Make room on it."),
  );

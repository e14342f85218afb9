/** Who looks at this phone's store now. */
import type { Reader } from "./overlay";
import type { Phone } from "./phone";

export const readerOf = (phone: Phone): Reader => ({
  me: phone.session.person.id,
  personal: phone.session.personal,
  now: Date.now(),
});

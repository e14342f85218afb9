/** Who may be in a picture: nobody, unless the home has a written rule of its own. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { house, learnHouse } from "../settings/house";

export function PeopleWarning() {
  const [, redraw] = useState(0);
  useEffect(() => void learnHouse().then(() => redraw(1)), []);
  const rule = house.value?.photo_rule;
  return (
    <p class="band warn">
      <span>
        <b>{_("Can somebody be recognised?")}</b>{" "}
        {rule ? rule : _("No residents in photos, no relatives, no colleagues who did not say yes. Names, letters and screens do not belong in a photo either.")}
      </span>
    </p>
  );
}

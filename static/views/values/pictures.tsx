/** The pictures of a team's values: the circle now and the months before, each as a table too. What was touched is dark in both. */
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { _ } from "../../i18n";
import { Button } from "../../ui/press";
import { ValueMap } from "./map";
import { Peek } from "./peek";
import { River } from "./river";
import { MonthsTable, NowTable } from "./table";
import type { Theme, Themes } from "./told";

/** How many values a picture over the months holds and stays one that can be read. */
const IN_RIVER = 8;

const touched = signal("");

/** What was touched last, else something that people put in words of their own. */
export function chosenOf({ themes }: Themes): Theme | undefined {
  const quoted = themes.filter(({ lines }) => lines.length);
  return themes.find(({ id }) => id === touched.value) ?? quoted.find(({ trend }) => trend === "rising") ?? quoted[0] ?? themes[0];
}

export function Now({ themes }: { themes: Themes }) {
  const chosen = chosenOf(themes);
  return (
    <Picture
      title={_("How it is now")} note={_("Larger: more people. Closer: said together.")}
      table={<NowTable themes={themes.themes} />}
    >
      <ValueMap themes={themes.themes} chosen={chosen?.id} onChoose={(id) => (touched.value = id)} />
      {chosen && <Peek space={themes.space} theme={chosen} />}
    </Picture>
  );
}

export function Before({ themes }: { themes: Themes }) {
  const { k } = themes;
  const most = themes.themes.filter(({ kind }) => kind === "value").slice(0, IN_RIVER);
  return (
    <Picture
      title={_("Month by month")} note={_("Wider: more people. Dotted: fewer than {k}, so not shown.", { k })}
      table={<MonthsTable themes={most} k={k} />}
    >
      <River themes={most} chosen={chosenOf(themes)?.id} />
    </Picture>
  );
}

type Shape = { title: string; note?: string; table: ComponentChildren; children: ComponentChildren };

/** `note`: how to read it. */
export function Picture({ title, note, table, children }: Shape) {
  const [tabled, show] = useState(false);
  return (
    <section class="sheet picture">
      <header>
        <h2>{title}</h2>
        <Button low onPress={() => show(!tabled)}>{tabled ? _("As a picture") : _("As a table")}</Button>
        {!tabled && note && <p class="note">{note}</p>}
      </header>
      {tabled ? table : children}
    </section>
  );
}

import { atMost } from "./at-most";
import { ask as askShape, type Ask, type EvidenceRef } from "../frame";
import { foldWords } from "@/lib/knowledge";
import { judge } from "./judge";
import type { NumberedCatalogue } from "./number-catalogue";
import { readWhenTokens } from "./read-when-tokens";
import { resolveIds, type Resolved } from "./resolve-ids";
import { aboutWords, type SelectedAsk } from "./selection";

/** The asks that one of a model's stands for, and how many of its ids there are not. */
export type MadeAsks = { asks: Ask[]; dropped: number };

/** Makes asks of a model's; one that points to nothing that there is, is left out. */
export function toAsks(selected: SelectedAsk, numbered: NumberedCatalogue): MadeAsks {
  const found = resolveIds(selected.ids, numbered);
  const shown: EvidenceRef[] = [...found.sentences, ...found.services];
  const { dropped, ...judged } = judge(selected, shown, numbered);
  // Without a word of ours "offered" says yes: a no that is not borne must not become one.
  const isLost = selected.yesNo !== null && selected.yesNo !== "yes" && judged.polarity === null;
  const kind = selected.ask === "offered" && isLost ? "details" : selected.ask;
  const asks = shapesOf({ ...selected, ask: kind }, found, numbered).flatMap(
    (shape) => askShape.safeParse({ ...shape, ...judged }).data ?? [],
  );
  return { asks, dropped: found.dropped + dropped };
}

function shapesOf(
  { ask, when: tokens, about, category }: SelectedAsk,
  { services, sentences, cards }: Resolved,
  { catalogue }: NumberedCatalogue,
): object[] {
  const when = readWhenTokens(tokens);
  const words = new Set<string>(about.filter((it) => aboutWords.some((word) => word === it)));
  /** A sentence that answers what was asked of a service is a text of its own. */
  const beside = sentences.length === 0 ? [] : [{ ask: "text", refs: sentences }];
  switch (ask) {
    case "price":
    case "duration":
    case "details":
    case "offered":
    case "compare":
      return [{ ask, services, areTogether: words.has("together") }, ...beside];
    case "list":
      return [{ ask, category: ownCategory(category, catalogue.services) }];
    case "open":
      return [{ ask, ...when, edge: ["opens", "closes"].find((it) => words.has(it)) ?? null }];
    case "closures":
      return [{ ask, days: when.days }];
    case "firstOpen":
      return [{ ask, after: lastDate(when.days) }];
    case "contact":
      return [{ ask, fields: contactFields.filter((it) => words.has(it)) }];
    case "text":
      return [{ ask, refs: atMost([...sentences, ...services], 6) }];
    case "symptom":
      return [{ ask, card: cards[0] ?? null, services: atMost(services, 4) }, ...beside];
    case "talk":
      return [{ ask, kind: [...words][0] }];
    case "week":
      return [{ ask }];
  }
}

const contactFields = ["address", "phone", "email", "website"];

/** As the workshop spells it; one it does not have is none. */
function ownCategory(
  wanted: string | null,
  services: NumberedCatalogue["catalogue"]["services"],
): string | null {
  const name = foldWords(wanted ?? "");
  return services.find(({ category }) => foldWords(category) === name)?.category ?? null;
}

function lastDate(days: ReturnType<typeof readWhenTokens>["days"]): string | null {
  const dates = days.flatMap((day) =>
    day.kind === "date" ? [day.date] : day.kind === "range" ? [day.to] : [],
  );
  return dates.at(-1) ?? null;
}

import { decide } from "@/lib/understanding/built-in/decide";
import { isCertain } from "@/lib/understanding/built-in/is-certain";
import type { Scored } from "./cross-validate";
import { judgeDecision } from "./judge";

type Tally = { right: number; all: number };

/** Tables of what was right, by workshop and by kind. */
export function reportOn(scored: readonly Scored[]): string {
  const byWorkshop = new Map<string, Tally>();
  const byKind = new Map<string, Tally>();
  const total = { right: 0, all: 0, shown: 0, offers: 0, unanswerable: 0, answeredAnyway: 0, forbidden: 0, certain: 0, certainRight: 0 };
  for (const { item, signals } of scored) {
    const { sample, prepared, days } = item;
    const decision = decide(signals);
    const { isRight, reasons, answered } = judgeDecision(decision, sample, days);
    for (const [map, key] of [[byWorkshop, sample.workshop.slug], [byKind, sample.kind]] as const) {
      const tally = map.get(key) ?? { right: 0, all: 0 };
      map.set(key, { right: tally.right + (isRight ? 1 : 0), all: tally.all + 1 });
    }
    total.all += 1;
    total.right += isRight ? 1 : 0;
    total.shown += decision.services.length + decision.texts.length;
    total.offers += decision.isOffer ? 1 : 0;
    total.unanswerable += sample.expected.abstain === true ? 1 : 0;
    total.answeredAnyway += sample.expected.abstain === true && answered ? 1 : 0;
    total.forbidden += reasons.some((reason) => reason.startsWith("has ")) ? 1 : 0;
    if (isCertain(decision, signals, prepared, sample.workshop.index)) {
      total.certain += 1;
      total.certainRight += isRight ? 1 : 0;
    }
  }
  return [
    ...tableOf("workshop", byWorkshop),
    "",
    ...tableOf("kind", byKind),
    "",
    `right ${share(total.right, total.all)}, items a turn ${(total.shown / Math.max(1, total.all)).toFixed(2)}, offers ${total.offers}`,
    `answered though it cannot be known ${share(total.answeredAnyway, total.unanswerable)}, something forbidden shown ${total.forbidden}`,
    `certain ${share(total.certain, total.all)}, of these right ${share(total.certainRight, total.certain)}`,
  ].join("\n");
}

function tableOf(name: string, tallies: ReadonlyMap<string, Tally>): string[] {
  const rows = [...tallies].toSorted(([, left], [, right]) => right.all - left.all);
  return [`| ${name} | right |`, "|---|---|", ...rows.map(([key, { right, all }]) => `| ${key} | ${share(right, all)} |`)];
}

function share(part: number, all: number): string {
  return `${part}/${all} = ${all === 0 ? "–" : `${((100 * part) / all).toFixed(1)} %`}`;
}

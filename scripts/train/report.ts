import { decideWhole } from "@/lib/understanding";
import { isCertain } from "@/lib/understanding";
import type { Scored } from "./cross-validate";
import { judgeDecision } from "./judge";

type Tally = { right: number; old: number; all: number };

/** How the old reader did on the same turns, by their ids. */
export type OldResults = ReadonlyMap<string, { isRight: boolean; answered: boolean }>;

/** Tables of what was right, by workshop and by kind; with the old reader beside it where its results are given. */
export function reportOn(scored: readonly Scored[], old: OldResults = new Map()): string {
  const byWorkshop = new Map<string, Tally>();
  const byKind = new Map<string, Tally>();
  const total = {
    right: 0,
    all: 0,
    shown: 0,
    offers: 0,
    unanswerable: 0,
    answeredAnyway: 0,
    forbidden: 0,
    certain: 0,
    certainRight: 0,
  };
  for (const { item, signals, clauses } of scored) {
    const { sample, prepared, days } = item;
    const decision = decideWhole(signals, clauses);
    const { isRight, reasons, answered } = judgeDecision(decision, sample, days);
    for (const [map, key] of [
      [byWorkshop, sample.workshop.slug],
      [byKind, sample.kind],
    ] as const) {
      const tally = map.get(key) ?? { right: 0, old: 0, all: 0 };
      map.set(key, {
        right: tally.right + (isRight ? 1 : 0),
        old: tally.old + (old.get(sample.id)?.isRight === true ? 1 : 0),
        all: tally.all + 1,
      });
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
    ...tableOf("workshop", byWorkshop, old.size > 0),
    "",
    ...tableOf("kind", byKind, old.size > 0),
    "",
    `right ${share(total.right, total.all)}, items a turn ${(total.shown / Math.max(1, total.all)).toFixed(2)}, offers ${total.offers}`,
    `answered though it cannot be known ${share(total.answeredAnyway, total.unanswerable)}, something forbidden shown ${total.forbidden}`,
    `certain ${share(total.certain, total.all)}, of these right ${share(total.certainRight, total.certain)}`,
  ].join("\n");
}

function tableOf(name: string, tallies: ReadonlyMap<string, Tally>, hasOld: boolean): string[] {
  const rows = [...tallies].toSorted(([, left], [, right]) => right.all - left.all);
  return [
    `| ${name} | right |${hasOld ? " old reader |" : ""}`,
    `|---|---|${hasOld ? "---|" : ""}`,
    ...rows.map(
      ([key, { right, old, all }]) =>
        `| ${key} | ${share(right, all)} |${hasOld ? ` ${share(old, all)} |` : ""}`,
    ),
  ];
}

function share(part: number, all: number): string {
  return `${part}/${all} = ${all === 0 ? "–" : `${((100 * part) / all).toFixed(1)} %`}`;
}

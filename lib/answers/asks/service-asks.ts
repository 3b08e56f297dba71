import type { AskOf } from "@/lib/understanding";
import { denies } from "../denies";
import {
  describe,
  describedText,
  idsOf,
  meantServices,
  priceSources,
  type MeantService,
} from "../evidence";
import { part, type Part } from "../part";
import type { Turn } from "../turn";
import { evidenceTexts, verdictOf } from "../verdict";
import { evidenceBeside, withEvidence } from "./evidence-beside";
import { priceLine } from "./price-ask";

/** What a service includes, in the workshop's words, with its price. */
export function detailsAsk(ask: AskOf<"details">, turn: Turn): Part {
  const meant = meantServices(ask.services, turn);
  const verdict = verdictOf(ask, meant.map(describe), turn);
  const made = part({
    text: [
      ...(verdict === null ? [] : [turn.words.verdicts[verdict]]),
      ...meant.map((it) => describedLine(it, turn)),
    ].join("\n"),
    sources: priceSources(meant),
    intents: ["availability"],
    serviceIds: idsOf(meant),
  });
  return withEvidence(made, evidenceBeside(ask, turn));
}

/** Whether services are on offer. The list says yes, unless the description takes something back. */
export function offeredAsk(ask: AskOf<"offered">, turn: Turn): Part {
  const { words, wording } = turn;
  const meant = meantServices(ask.services, turn);
  const said = meant.map(describe);
  const verdict = verdictOf(ask, said, turn);
  const isPlain = verdict === "yes" || (verdict === null && ask.polarity === null);
  const isYes = isPlain && ![...said, ...evidenceTexts(ask.because, turn)].some(denies);
  const lead = verdict !== null && !isYes ? words.verdicts[verdict] : words.onOffer;
  const made = part({
    text: [
      isYes ? wording.weOffer : lead,
      ...meant.map((it) => offeredLine(it, { isYes, verdict }, turn)),
    ].join("\n"),
    sources: priceSources(meant),
    intents: ["availability"],
    serviceIds: idsOf(meant),
  });
  return withEvidence(made, evidenceBeside(ask, turn));
}

/** A variant that is asked for, or a description that says no, is shown. */
function offeredLine(
  meant: MeantService,
  { isYes, verdict }: { isYes: boolean; verdict: string | null },
  turn: Turn,
): string {
  const description = describedText(meant, turn);
  const isShown = description !== "" && (meant.pieces.length > 0 || !isYes || verdict !== null);
  return isShown ? `${priceLine(meant, turn)}\n${description}` : priceLine(meant, turn);
}

/** Prices and descriptions beside each other, and which one is cheaper as far as that is certain. */
export function compareAsk(ask: AskOf<"compare">, turn: Turn): Part {
  const meant = meantServices(ask.services, turn);
  return part({
    text: [
      ...meant.map((it) =>
        [priceLine(it, turn), describedText(it, turn)].filter(Boolean).join("\n"),
      ),
      ...cheaper(meant, turn),
    ].join("\n"),
    sources: priceSources(meant),
    intents: ["price", "compare"],
    serviceIds: idsOf(meant),
  });
}

/** Both ends of a range must be lower. */
function cheaper(meant: readonly MeantService[], { wording }: Turn): string[] {
  const [first, second] = meant
    .map(({ service }) => service)
    .filter(({ priceMinCents }) => priceMinCents !== null)
    .toSorted((left, right) => (left.priceMinCents ?? 0) - (right.priceMinCents ?? 0));
  if (!first || !second) return [];
  const isCheaper =
    (first.priceMinCents ?? 0) < (second.priceMinCents ?? 0) &&
    (first.priceMaxCents ?? 0) < (second.priceMaxCents ?? 0);
  return [isCheaper ? wording.cheapest(first.name) : wording.sameRange];
}

function describedLine(meant: MeantService, turn: Turn): string {
  const description = describedText(meant, turn);
  return [priceLine(meant, turn), description].filter((it) => it !== "").join("\n");
}

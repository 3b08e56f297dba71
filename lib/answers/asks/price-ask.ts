import { gapText, priceOf, priceWithDays, sumOf, type Price } from "@/lib/chat";
import { formatCents } from "@/lib/core/money";
import type { AskOf } from "@/lib/understanding";
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
import { verdictOf } from "../verdict";
import { evidenceBeside, withEvidence } from "./evidence-beside";
import { isPerPiece } from "./per-piece";

const maxListed = 12;
/** Beside more than these the list of prices is what is wanted. */
const maxDescribed = 2;

/** What services cost: each with the pieces of its description that are meant, several together with their sum. */
export function priceAsk(ask: AskOf<"price">, turn: Turn): Part {
  const meant = [...meantServices(ask.services, turn)].slice(0, maxListed);
  const isShort = meant.length <= maxDescribed;
  const stands = new Set(ask.because.flatMap((ref) => ("serviceId" in ref ? ref.serviceId : [])));
  const lines = meant.map((it) => priceBlock(it, isShort || stands.has(it.service.id), turn));
  const verdict = ask.polarity === null ? null : verdictOf(ask, meant.map(describe), turn);
  const made = part({
    text: [
      ...(verdict === null ? [] : [turn.words.verdicts[verdict]]),
      ...lines,
      ...(ask.areTogether ? totalLine(meant, turn) : []),
    ].join("\n"),
    sources: priceSources(meant),
    intents: ["price"],
    serviceIds: idsOf(meant),
  });
  return withEvidence(made, evidenceBeside(ask, turn));
}

/** One row of the price list. */
export function priceLine({ service }: MeantService, turn: Turn): string {
  const price = priceWithDays(service, turn, (it) => amountText(it, turn));
  return `${service.name}: ${price}`;
}

/** Writes a price in the reply's language and the workshop's currency; pounds are written their own way in both: "£235". */
export function amountText(price: Price, { context, locale, wording }: Turn): string {
  const { currency } = context.workshop;
  const write = (cents: number) => formatCents(cents, currency, currency === "GBP" ? "en" : locale);
  switch (price.kind) {
    case "exact":
      return price.cents === 0 ? wording.price.free : wording.price.exact(write(price.cents));
    case "range":
      return wording.price.range(write(price.minCents), write(price.maxCents));
    case "from":
      return wording.price.from(write(price.cents));
    case "upTo":
      return wording.price.upTo(write(price.cents));
    case "onRequest":
      return wording.price.onRequest;
    default:
      return gapText(price, { locale, wording });
  }
}

/** The variant that is meant is always said; all of a description only beside few services. */
function priceBlock(meant: MeantService, isShort: boolean, turn: Turn): string {
  const isDescribed = meant.pieces.length > 0 || isShort;
  const description = isDescribed ? describedText(meant, turn) : "";
  return [
    priceLine(meant, turn),
    ...(description === "" ? [] : [description]),
    ...timesLine(meant, turn),
  ].join("\n");
}

/** What several of a thing cost, where the workshop says that its price is for one; a variant has a price of its own. */
function timesLine({ service, pieces, quantity }: MeantService, turn: Turn): string[] {
  if (quantity < 2 || pieces.length > 0 || !isPerPiece(service)) return [];
  const { priceMinCents: min, priceMaxCents: max } = service;
  if (min === null) return [];
  const price = priceOf({
    priceMinCents: min * quantity,
    priceMaxCents: max === null ? null : max * quantity,
  });
  return [turn.words.times(quantity, amountText(price, turn))];
}

/** The sum of what is wanted together; none where a quantity or a variant makes another sum. */
function totalLine(meant: readonly MeantService[], turn: Turn): string[] {
  const isPlain = meant.every(({ pieces, quantity }) => pieces.length === 0 && quantity === 1);
  const sum = isPlain ? sumOf(meant.map(({ service }) => service)) : null;
  return sum ? [turn.words.total(amountText(sum, turn))] : [];
}

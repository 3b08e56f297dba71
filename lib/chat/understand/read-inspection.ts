import { fold } from "@/lib/knowledge";
import { Temporal } from "temporal-polyfill";
import type { InspectionHistory } from "@/lib/vehicles";
import { monthNumber, monthPattern } from "../when/month-names";
import type { Meaning } from "./meaning";

const asksWhenDue =
  /\b(?:fallig\w*|dran|ablauf\w*|abgelaufen|lauft\b.{0,20}\bab|gultig|uberfallig|erstzulassung|ez|zugelassen|neuwagen|due|expires?|expired|first mot|registered)\b|\bwann\b.{0,15}\b(?:muss|musste|sollte|brauch\w*)\b|\bwie oft\b|\balle wie viel|\bhow often\b|\bwhen (?:is|does|do|will) (?:my|the|i|a)\b|\b(?:letzte[rn]?|last)\b.{0,12}\b(?:hu|tuv|mot|hauptuntersuchung)\b/;
const first =
  /\b(?:erstzulassung|ez|zugelassen|neuwagen|registered|registration|bought new|neu gekauft)\b/;
const monthShape = new RegExp(
  String.raw`(?<![\d.])(?:\d{1,2}[./])?(0?[1-9]|1[0-2])[./](20\d{2}|\d{2})(?!\d)|\b(${monthPattern})\s+(20\d{2})\b`,
);

/**
 * Vehicles for hire, for carrying passengers or the sick, and for learning to drive: § 29 StVZO, annex VIII no. 2.1.2.2 ff. and 2.1.1
 * give them other intervals than a private car, and so does the law of other countries.
 */
const forOthers =
  /\b(?:taxis?|\w*taxi|cabs?|minicabs?|mietwagen\w*|mietauto\w*|leihwagen|carsharing|selbstfahrer\w*|rental|rented out|hire cars?|private hire|krankenwagen|krankentransport\w*|rettungswagen|ambulances?|fahrschul\w*|driving school|personenbeforderung|chauffeur\w*|omnibus\w*|minibus|feuerwehr\w*|polizei\w*)\b/;

/** Whether folded words speak of a vehicle that is driven for others. */
export function carriesOthers(words: string): boolean {
  return forOthers.test(words);
}

/** Whether a question is about when the statutory test is due rather than about having it done. */
export function asksInspectionDue({ annotation, intents, services }: Meaning): boolean {
  const isTest =
    annotation.hits.some(({ concept }) => concept.id === "mot") ||
    services.some(({ service }) => /\b(?:hu|tüv|hauptuntersuchung|mot)\b/i.test(service.name));
  const wantsElse = intents.has("price") || intents.has("booking") || intents.has("duration");
  return isTest && !wantsElse && asksWhenDue.test(annotation.words);
}

/** Reads "Erstzulassung 05/2024" or "letzter TÜV im Mai 2025"; null when no month with its year is said. */
export function readInspectionHistory(text: string): InspectionHistory | null {
  const folded = fold(text);
  const [, digits, shortYear, name, fullYear] = monthShape.exec(folded) ?? [];
  const month = name === undefined ? Number(digits) : monthNumber(name);
  const year = Number(fullYear ?? (shortYear?.length === 2 ? `20${shortYear}` : shortYear));
  if (month === null || !Number.isInteger(month) || !Number.isInteger(year)) return null;
  return {
    kind: first.test(folded) ? "firstRegistration" : "lastInspection",
    month: Temporal.PlainYearMonth.from({ year, month }),
  };
}

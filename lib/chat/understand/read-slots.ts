import { withoutIbans } from "@/lib/core/iban";
import { toE164 } from "@/lib/core/phone";
import { normalisePlate } from "@/lib/core/plates";
import { hasValidCheckDigit, normaliseVin } from "@/lib/core/vin";
import { annotate, foldWords, isFunctionWord, type Vocabulary } from "@/lib/knowledge";
import type { LeadSlots } from "../schemas";
import type { When } from "../when/day-wish";

/** A run of digits with what people write between them; whether it is a number to call, `toE164` knows. */
const phoneShape = /[+(]*\d[\d\s()/.-]{5,}\d/g;
/** "24.12.2026" and "10.00 - 12.00" are no numbers to call. */
const date = /^\d{1,2}[./]\s?\d{1,2}|^\d{1,2}\s?-\s?\d{1,2}$/;
const vinShape = /\b[A-HJ-NPR-Z0-9]{17}\b/gi;
const hsnShape = /\bhsn\W{0,3}(\d{4})\b|\b(\d{4})\s?\/\s?[a-z0-9]{3}\b/i;
const tsnShape = /\btsn\W{0,3}([a-z0-9]{3})\b|\b\d{4}\s?\/\s?([a-z0-9]{3})\b/i;
const plateShape =
  /\b[A-ZÄÖÜ]{1,3}[\s-]+[A-Z]{1,2}[\s-]?\d{1,4}\s?[EH]?\b|\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b/g;
const plateCue =
  /\b(?:kennzeichen|nummernschild|reg(?:istration)?(?: number| plate)?|number plate|plate)\b/i;
/** "VW T 5" looks like a plate. */
const makes = /^(?:VW|BMW|KIA|MG|DS|BYD|UAZ|GMC|ID)\b/;
/** Built for North America, where the check digit is law (49 CFR 565.15). */
const americanVin = /^[1-5]/;
const introduction =
  /\b(?:mein name ist|ich hei(?:ß|ss)e|(?:ich )?bin (?:der|die|s)|name(?: ist)?:?|hier (?:ist|spricht)|my name is|name's|this is|i am|i'm)\s+((?:\p{L}[\p{L}'’.-]+[ \t]?){1,3})/iu;
/** "Bin Jens Meyer": names are what no vocabulary knows. */
const bareIntroduction = /(?:^|[,.;!]\s*)(?:[Ii]ch )?[Bb]in\s+((?:\p{Lu}[\p{L}'’-]+[ \t]?){1,3})/u;
const maxNameWords = 3;

/**
 * Reads what a message tells of its sender and the car: phone, plate, key numbers, vehicle identification number, wished time, and the
 * name. A bare name counts only where one was asked for, or beside a phone number.
 */
export function readSlots(
  message: string,
  { when, country, vocabulary, isNameAsked }: SlotReading,
): LeadSlots {
  const vin = [...message.matchAll(vinShape)].map(([text]) => normaliseVin(text)).find(isVin);
  const rest = withoutIbans(vin ? message.replace(vinShape, " ") : message);
  const phone = phoneIn(rest, country);
  const withoutPhone = rest.replace(phoneShape, " , ");
  const plates = plateCue.test(withoutPhone) ? withoutPhone.toUpperCase() : withoutPhone;
  const plateText = (plates.match(plateShape) ?? []).find(
    (it) => !makes.test(it) && normalisePlate(it, country) !== null,
  );
  const hsn = hsnShape.exec(withoutPhone)?.slice(1).find(Boolean);
  const tsn = tsnShape.exec(withoutPhone)?.slice(1).find(Boolean);
  const spoken = plateText ? withoutPhone.replace(new RegExp(plateText, "i"), " , ") : withoutPhone;
  const said = bareIntroduction.exec(spoken)?.[1] ?? "";
  const name =
    introducedName(spoken) ??
    bareName(said, vocabulary) ??
    (isNameAsked || phone !== null ? bareName(spoken, vocabulary) : null);
  const wish = wishIn(message, when, vocabulary);
  return {
    ...(name !== null && { name }),
    ...(phone !== null && { phone }),
    ...(plateText !== undefined && { plate: normalisePlate(plateText, country) ?? undefined }),
    ...(hsn !== undefined && { hsn }),
    ...(tsn !== undefined && { tsn: tsn.toUpperCase() }),
    ...(vin !== undefined && { vin }),
    ...(wish !== null && { wish }),
  };
}

export type SlotReading = {
  when: When;
  /** ISO 3166-1 alpha-2: whose plates and phone numbers. */
  country: string;
  vocabulary: Vocabulary;
  isNameAsked: boolean;
};

/** The first number of a text that can be called; digits that grow out of a word ("DE89 …") or date are none. */
function phoneIn(text: string, country: string): string | null {
  for (const { 0: run, index } of text.matchAll(phoneShape)) {
    const growsOutOfWord = /\p{L}/u.test(text.charAt(index - 1));
    const number = growsOutOfWord || date.test(run) ? null : toE164(run, country);
    if (number !== null) return number;
  }
  return null;
}

function isVin(vin: string | null): vin is string {
  if (vin === null || !/\d/.test(vin) || !/[A-Z]/.test(vin)) return false;
  return !americanVin.test(vin) || hasValidCheckDigit(vin);
}

function introducedName(text: string): string | null {
  const words = introduction.exec(text)?.[1]?.trim().split(/\s+/) ?? [];
  const end = words.findIndex((word) => isFunctionWord(word.toLowerCase()));
  const name = (end === -1 ? words : words.slice(0, end)).join(" ").replace(/[.,]+$/, "");
  return name === "" ? null : name;
}

/** One to three words between commas that no vocabulary knows, or of which one is a stranger and all are capitalised. */
function bareName(text: string, vocabulary: Vocabulary): string | null {
  for (const piece of text.split(/[,;:\n.!]|\s[-–]\s/)) {
    const all = piece.trim().split(/\s+/).filter(Boolean);
    // "Ok dann Tom Weber"
    const first = all.findIndex((raw) => !isFunctionWord(foldWords(raw)));
    const raws = first === -1 ? all : all.slice(first);
    const isShort = raws.length >= 1 && raws.length <= maxNameWords;
    if (!isShort || !raws.every((raw) => /^\p{L}[\p{L}'’-]+$/u.test(raw))) continue;
    const { tokens } = annotate(raws.join(" "), vocabulary);
    const isStranger = ({ word }: { word: string }) =>
      !isFunctionWord(word) && !vocabulary.isKnown(word);
    const areCapitals = raws.every((raw) => /^\p{Lu}/u.test(raw));
    if (tokens.every(isStranger) || (areCapitals && tokens.some(isStranger))) return raws.join(" ");
  }
  return null;
}

function wishIn(message: string, when: When, vocabulary: Vocabulary): string | null {
  if (when.days.length === 0 && when.time === null) return null;
  const { tokens } = annotate(message, vocabulary);
  const words = tokens.flatMap(({ raw }, index) => (when.tokens.has(index) ? raw || [] : []));
  return words.length === 0 ? null : words.join(" ");
}

import { withoutIbans } from "@/lib/core/iban";
import { toE164 } from "@/lib/core/phone";
import { normalisePlate } from "@/lib/core/plates";
import { hasValidCheckDigit, normaliseVin } from "@/lib/core/vin";
import { annotate, type Vocabulary } from "@/lib/knowledge";
import type { LeadSlots } from "../schemas";
import type { When } from "../when/day-wish";
import { readModel } from "./read-model";
import { readName } from "./read-name";
import { writeTyreSizes } from "./sizes";

/** A run of digits with what people write between them; whether it is a number to call, `toE164` knows. */
const phoneShape = /[+(]*\d[\d\s()/.-]{5,}\d/g;
/** "24.12.2026" and "10.00 - 12.00" are no numbers to call. */
const date = /^\d{1,2}[./]\s?\d{1,2}|^\d{1,2}\s?-\s?\d{1,2}$/;
const mailShape = /[^\s@<>()"',;:]+@[^\s@<>()"',;:]+\.[\p{L}]{2,}/u;
const longestMail = 254;
const vinShape = /\b[A-HJ-NPR-Z0-9]{17}\b/gi;
const hsnShape = /\bhsn\W{0,3}(\d{4})\b|\b(\d{4})\s?\/\s?[a-z0-9]{3}\b/i;
const tsnShape = /\btsn\W{0,3}([a-z0-9]{3})\b|\b\d{4}\s?\/\s?([a-z0-9]{3})\b/i;
/** Each is looked for alone: "IS AB12" of "IS AB12 CDE" is like a German plate. */
const plateShapes: readonly RegExp[] = [
  /\b[A-ZÄÖÜ]{1,3}[\s-]+[A-Z]{1,2}[\s-]?\d{1,4}\s?[EH]?\b/g,
  /\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b/g,
];
const plateCue =
  /\b(?:kennzeichen|nummernschild|reg(?:istration)?(?: number| plate)?|number plate|plate)\b/i;
/** After such a word the letters may stand together: "LXY77". */
const introducedPlate =
  /\b(?:KENNZEICHEN|NUMMERNSCHILD|PLATE)(?:\s+(?:IST|IS|LAUTET)|:)?\s+([A-ZÄÖÜ]{2,5}\s?\d{1,4}\s?[EH]?)\b/;
/** "VW T 5" looks like a plate. */
const makes = /^(?:VW|BMW|KIA|MG|DS|BYD|UAZ|GMC|ID)\b/;
/** Built for North America, where the check digit is law (49 CFR 565.15). */
const americanVin = /^[1-5]/;

export type SlotReading = {
  when: When;
  /** ISO 3166-1 alpha-2: whose plates and phone numbers. */
  country: string;
  vocabulary: Vocabulary;
  isNameAsked: boolean;
};

/**
 * Reads what a message tells of its sender and the car: phone, e-mail address, plate, key numbers, vehicle identification number, model,
 * wished time, and the name.
 */
export function readSlots(message: string, reading: SlotReading): LeadSlots {
  const { when, country, vocabulary, isNameAsked } = reading;
  const { spoken, ...details } = readShapes(message, country);
  const isBesidePhone = details.phone !== undefined;
  const name = readName(spoken, { vocabulary, isAsked: isNameAsked, isBesidePhone });
  const wish = wishIn(message, when, vocabulary);
  return {
    ...(name !== null && { name }),
    ...details,
    ...(wish !== null && { wish }),
  };
}

/** What a message tells by its mere shape, whatever was said before: everything but name and wished time. */
export function readDetails(message: string, country: string): LeadSlots {
  const { spoken: _spoken, ...details } = readShapes(message, country);
  return details;
}

/** The same, with what is left of the message: in place of each find stands a comma. */
function readShapes(message: string, country: string): LeadSlots & { spoken: string } {
  const email = mailShape.exec(message)?.[0].replace(/[.]+$/, "");
  const withoutMail = email ? message.replace(email, " , ") : message;
  const vin = [...withoutMail.matchAll(vinShape)].map(([text]) => normaliseVin(text)).find(isVin);
  const rest = writeTyreSizes(
    withoutIbans(vin ? withoutMail.replace(vinShape, " , ") : withoutMail),
  );
  const phone = phoneIn(rest, country);
  const withoutPhone = rest.replace(phoneShape, " , ");
  const plates = plateCue.test(withoutPhone) ? withoutPhone.toUpperCase() : withoutPhone;
  const shaped = plateShapes.flatMap((shape) => plates.match(shape) ?? []);
  // "Kennzeichen ist LB 1234": "IST LB 1234" has the shape of a plate as well.
  const plateText = [introducedPlate.exec(plates)?.[1], ...shaped].find(
    (it) => it !== undefined && !makes.test(it) && toPlate(it, country) !== null,
  );
  const hsn = hsnShape.exec(withoutPhone)?.slice(1).find(Boolean);
  const tsn = tsnShape.exec(withoutPhone)?.slice(1).find(Boolean);
  const spoken = plateText ? withoutPhone.replace(new RegExp(plateText, "i"), " , ") : withoutPhone;
  const model = readModel(spoken);
  return {
    ...(phone !== null && { phone }),
    ...(email !== undefined && email.length <= longestMail && { email }),
    ...(plateText !== undefined && { plate: toPlate(plateText, country) ?? undefined }),
    ...(hsn !== undefined && { hsn }),
    ...(tsn !== undefined && { tsn: tsn.toUpperCase() }),
    ...(vin !== undefined && { vin }),
    ...(model !== null && { model }),
    spoken,
  };
}

/** As the plate shows it; letters that stand together stay so. */
function toPlate(text: string, country: string): string | null {
  return normalisePlate(text, country) ?? normalisePlate(text.replace(/\s/g, ""), country);
}

/** The first number of a text that can be called; digits that grow out of a word ("DE89 …") or date are none. */
function phoneIn(text: string, country: string): string | null {
  for (const { 0: run, index } of text.matchAll(phoneShape)) {
    const growsOutOfWord = /\p{L}/u.test(text.charAt(index - 1));
    const number = growsOutOfWord || date.test(run) ? null : toE164(run, country);
    if (number !== null) return number;
  }
  return null;
}

/** What identifies a person or a car by its shape: e-mail addresses, vehicle numbers, numbers to call and plates, as they stand there. */
export function identifiersIn(text: string, country: string): { kind: string; text: string }[] {
  const every = (shape: RegExp) => [...text.matchAll(new RegExp(shape, "giu"))].map(([it]) => it);
  const plates = plateShapes.flatMap((shape) => text.match(shape) ?? []);
  const introduced = introducedPlate.exec(text.toUpperCase())?.[1];
  return [
    ...every(mailShape).map((it) => ({ kind: "mail", text: it })),
    ...every(vinShape)
      .filter((it) => /\d/.test(it) && /[a-z]/i.test(it))
      .map((it) => ({ kind: "vin", text: it })),
    ...[...text.matchAll(phoneShape)]
      // A size has the shape of a short number: "225-45-17".
      .filter(([it]) => /\d{6}/.test(it) || (/^[+(0]/.test(it) && toE164(it, country) !== null))
      .filter(([it]) => !date.test(it))
      .map(([it]) => ({ kind: "phone", text: it })),
    ...[...plates, ...(introduced === undefined ? [] : [introduced])]
      .filter((it) => !makes.test(it) && toPlate(it, country) !== null)
      .map((it) => ({ kind: "plate", text: it })),
  ];
}

/** Whether a message holds digits that are meant as a number to call, callable or not. */
export function writesPhone(text: string): boolean {
  const runs = writeTyreSizes(withoutIbans(text)).match(phoneShape) ?? [];
  return runs.some((run) => !date.test(run));
}

function isVin(vin: string | null): vin is string {
  if (vin === null || !/\d/.test(vin) || !/[A-Z]/.test(vin)) return false;
  return !americanVin.test(vin) || hasValidCheckDigit(vin);
}

function wishIn(message: string, when: When, vocabulary: Vocabulary): string | null {
  if (when.days.length === 0 && when.time === null) return null;
  const { tokens } = annotate(message, vocabulary);
  const words = tokens.flatMap(({ raw }, index) => (when.tokens.has(index) ? raw || [] : []));
  return words.length === 0 ? null : words.join(" ");
}

import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from "libphonenumber-js/min";
import { isPhoneLike, plainSigns } from "./contact-rules";
import { withoutIbans } from "./iban";

/** E.164 allows no more digits, the country's code among them. */
const longestNumber = 15;

/** Two numbers with all their blanks, and some more; every cut of them is tried. */
const longestText = 60;

/** A number that can be called, and whether it is all that was typed. */
export type DialledNumber = { number: string; isAll: boolean };

/**
 * Reads a phone number as people type it ("0341 / 555-0142") and returns it as E.164, or null when it cannot be one; of several
 * the first. `country` is the ISO 3166-1 alpha-2 code that a number without prefix belongs to.
 */
export function toE164(raw: string, country: string): string | null {
  return readPhone(raw, country)?.number ?? null;
}

/** The same, telling whether anything was left over: another number, or another ending ("0341 5550142/43"). */
export function readPhone(raw: string, country: string): DialledNumber | null {
  const all = tidyPhone(withoutIbans(raw));
  const text = all.replace(extension, "");
  if (!isPhoneLike(raw) || foreign.test(text) || text.length > longestText) return null;
  const head = firstOf(text, country);
  const number = dial(head, country);
  return number === null ? null : { number, isAll: digitsOf(head) === digitsOf(all) };
}

/** Writes a number for eyes: as dialled at home inside `country`, with the prefix elsewhere; other text stays as it is. */
export function formatPhone(raw: string, country: string): string {
  const phone = parsePhone(raw, country);
  if (phone === undefined) return raw;
  return phone.country === country ? phone.formatNational() : phone.formatInternational();
}

/** A number without what surrounds it, in the signs of a keyboard: "Tel.: ٠١٧١ – 234" is "0171 - 234". */
function tidyPhone(raw: string): string {
  return plainSigns(raw)
    .replace(/(?!\d)\p{Nd}/gu, valueOfDigit)
    .replace(/[\p{Pd}\u02d7\u2212\u30fc]/gu, "-")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/[\u00b7\u2022\u2027\u2219]/g, ".")
    .replace(/^\p{L}[\p{L} .:/]*[ .:/](?=[+(\d])/u, "")
    .replace(/;\p{L}.*/u, "");
}

/** Every script has its ten digits in a row, so the value is how many stand before this one. */
function valueOfDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** What stands in no number. */
const foreign = /[^\d ()/.,;|+-]/;
/** "… ext. 12": dialled by hand, once somebody answers. */
const extension = /\s*(?:ext|x|dw|durchwahl)[.:\s]*\d{1,5}$/i;
/** Stand between two numbers; "/" also within one. */
const separator = /[/,;|]/g;

/** The text of the first number: up to a separator where what stands before it is a number, and what follows belongs to another. */
function firstOf(text: string, country: string): string {
  for (const { 0: sign, index } of text.matchAll(separator)) {
    const head = text.slice(0, index).trim();
    const tail = text.slice(index + 1).trim();
    const endsHere = sign !== "/" || isNumberOfItsOwn(tail, country) || isOtherEnding(head, tail);
    if (endsHere && dial(head, country) !== null) return head;
  }
  return text.replace(/[,;|]/g, " ");
}

/** Whether another number begins here; up to where does not matter. */
function isNumberOfItsOwn(text: string, country: string): boolean {
  if (!/^[+(0]/.test(text)) return false;
  const ends = [...text.matchAll(separator)].map(({ index }) => index);
  return [...ends.slice(0, 3), text.length].some(
    (end) => dial(text.slice(0, end), country) !== null,
  );
}

/** "0341 5550142/43": the end of a second number that begins like the first. */
function isOtherEnding(head: string, tail: string): boolean {
  return /^\d{1,3}$/.test(tail) && !head.includes("/") && digitsOf(head).length >= 9;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/**
 * A number without "+" or "0" before it may lack either: "49 171 2345678" has the country's own code, "171 2345678" lacks the 0.
 * One that could be a neighbour's as well ("43 664 1234567" in Germany) is not guessed at.
 */
function dial(text: string, country: string): string | null {
  const asTyped = valid(parsePhone(text, country));
  if (/^\D*[+0]/.test(text)) return asTyped?.number ?? null;
  const withPlus = valid(parsePhone(`+${text}`, country));
  if (withPlus?.countryCallingCode === asTyped?.countryCallingCode) {
    return (withPlus ?? asTyped)?.number ?? null;
  }
  if (asTyped === null || withPlus === null) return (asTyped ?? withPlus)?.number ?? null;
  return neighbours.test(withPlus.countryCallingCode) ? null : asTyped.number;
}

/** Calling codes of Europe and Türkiye; nobody here leaves the plus out before any other. */
const neighbours = /^(?:[34]|90$)/;

function valid(phone: PhoneNumber | undefined): PhoneNumber | null {
  return phone?.isValid() && digitsOf(phone.number).length <= longestNumber ? phone : null;
}

function parsePhone(raw: string, country: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(raw, {
    ...(isSupportedCountry(country) && { defaultCountry: country }),
    // Otherwise "call 0341 5550142 after six" would count as a number.
    extract: false,
  });
}

import { tidyLine } from "./plain-text";

/*
 * How contact data is tidied before it is checked. Form and server share these rules, so that what one takes the other does too;
 * no heavy import, because the widget loads them.
 */

/** Digits of other scripts; those of mathematics and full width are plain already by then. */
const foreignDigits = /(?!\d)\p{Nd}/gu;

/** The same signs in the spelling of a keyboard: plain digits, one kind of dash, slash and dot, e.g. "٠١٧١ – 234" as "0171 - 234". */
export function plainSigns(text: string): string {
  return tidyLine(text.normalize("NFKC"))
    .replace(foreignDigits, valueOfDigit)
    .replace(/[\p{Pd}\u02d7\u2212\u30fc]/gu, "-")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/[\u00b7\u2022\u2027\u2219]/g, ".");
}

/** Every script has its ten digits in a row, so the value is how many stand before this one. */
function valueOfDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Whether a tidied name shows anything: marks alone do not. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** A phone number without what surrounds it: `tel:`, "Mobil:", the parameters of a link. */
export function tidyPhone(raw: string): string {
  return plainSigns(raw)
    .replace(/^\p{L}[\p{L} .:/]*[ .:/](?=[+(\d])/u, "")
    .replace(/;\p{L}.*/u, "");
}

/** Whether a tidied text may be one or several phone numbers; whether they can be called the server knows. */
export function isPhoneLike(tidied: string): boolean {
  return /^[\d\s()/.,;|+-]+$/.test(tidied) && /(?:\d\D*){5}/.test(tidied);
}

/** An address without what surrounds it: `mailto:`, "Jana Wolf <…>"; the domain in small letters. */
export function tidyEmail(raw: string): string {
  return plainSigns(raw)
    .replace(/^mailto:([^?]*).*/i, "$1")
    .replace(/^.*<([^<>]+)>$/, "$1")
    .replace(/@.*/, (domain) => domain.toLowerCase());
}

const localPart = /^(?!.*\.\.)[\w!#$%&'*+/=?^`{|}~-](?:[\w.!#$%&'*+/=?^`{|}~-]*[^.])?$/;
const domainName = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z](?:[a-z\d-]*[a-z\d])$/;

/** Whether a tidied text is an e-mail address; a domain with umlauts counts as what it is called in the network (RFC 5891). */
export function isEmail(tidied: string): boolean {
  const [, local = "", domain = ""] = /^([^@\s]+)@([^@\s/:?#\\%]+)$/.exec(tidied) ?? [];
  return localPart.test(local) && domainName.test(networkName(domain));
}

function networkName(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return "";
  }
}

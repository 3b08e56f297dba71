import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from "libphonenumber-js/min";

/**
 * Reads a phone number as people type it ("0341 / 555-0142") and returns it as E.164, or null when it cannot be one.
 * `country` is the ISO 3166-1 alpha-2 code that a number without prefix belongs to.
 */
export function toE164(raw: string, country: string): string | null {
  const phone = parsePhone(raw, country);
  return phone?.isValid() ? phone.number : null;
}

/** Writes a number for eyes: as dialled at home inside `country`, with the prefix elsewhere; other text stays as it is. */
export function formatPhone(raw: string, country: string): string {
  const phone = parsePhone(raw, country);
  if (phone === undefined) return raw;
  return phone.country === country ? phone.formatNational() : phone.formatInternational();
}

function parsePhone(raw: string, country: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(raw, {
    ...(isSupportedCountry(country) && { defaultCountry: country }),
    // Otherwise "call 0341 5550142 after six" would count as a number.
    extract: false,
  });
}

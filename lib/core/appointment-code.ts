/** Without letters and digits that are read for each other: 0 and O, 1, I and L, 5 and S, 8 and B, U and V. */
const letters = "ACDEFGHJKMNPQRTWXYZ";
const digits = "234679";
/** Digits and letters by turns make no word, and nothing that looks like a number to call. */
const kinds = [digits, letters, letters, digits, letters, letters, digits];

/** `T-4KM7QX2`: 28 million of them, for whoever knows the plate as well. */
export function writeAppointmentCode(bytes: Uint8Array): string {
  const signs = kinds.map((kind, at) => kind[(bytes[at] ?? 0) % kind.length]);
  return `T-${signs.join("")}`;
}

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])T[-\\s]?(${kinds.map((kind) => `[${kind}]`).join("")})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** The first code in a text as it is written, whatever the case; null without one. */
export function findAppointmentCode(text: string): string | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : `T-${found.toUpperCase()}`;
}

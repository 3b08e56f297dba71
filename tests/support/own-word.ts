import { randomInt } from "node:crypto";

/** A word that no other test writes. It is all letters: digits in a row are masked, as a phone number would be. */
export function ownWord(): string {
  return Array.from({ length: 12 }, () => String.fromCodePoint(randomInt(97, 123))).join("");
}

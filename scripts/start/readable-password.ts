/** Letters and digits that nobody mistakes for each other: 31 signs, 12 of them are 59 bits. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password such as `abcd-efgh-jkmn` made of the first twelve of these bytes. */
export function readablePassword(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, 12), (byte) => signs.charAt(byte % signs.length));
  return letters.join("").replace(/.{4}(?=.)/g, "$&-");
}

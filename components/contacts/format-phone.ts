/** Country calling codes of two digits (ITU-T E.164); `1` and `7` have one, all others three. */
const twoDigitCodes = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * Groups an E.164 number for eyes: `+49 341 555 0142`. Area codes are not told apart, for that takes 80 KB of tables.
 * Anything that is not E.164 stays as it is.
 */
export function formatPhone(e164: string): string {
  const digits = /^\+(\d{6,15})$/.exec(e164)?.[1];
  if (!digits) return e164;
  const codeLength = /^[17]/.test(digits) ? 1 : twoDigitCodes.test(digits) ? 2 : 3;
  const groups = digits.slice(codeLength).match(/\d{3}(?=\d{2})|\d+/g) ?? [];
  return [`+${digits.slice(0, codeLength)}`, ...groups].join(" ");
}

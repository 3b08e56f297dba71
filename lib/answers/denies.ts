/** Words by which a sentence says that something is not so. */
const denial =
  /(?<!\p{L})(?:nein|nicht|nichts|nie|niemals|kein\p{L}*|leider|no|not|none|nothing|never|neither|nor|cannot|\p{L}+n['’]t)(?!\p{L})/iu;

/** Whether a text says that something is not so. */
export function denies(text: string): boolean {
  return denial.test(text);
}

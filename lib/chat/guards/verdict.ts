/** Why a sentence may not leave. */
export const guardRules = [
  /** A number that no fact or passage of this turn has. */
  "number",
  /** A number that belongs to something else. */
  "binding",
  /** Hours, or being closed, on a day that has others. */
  "weekday",
  /** Says that something was done, or will be, that nobody has done. */
  "action",
  /** Names another business, address, link or code. */
  "isolation",
  /** Not a sentence: binary, markup, endless. */
  "form",
] as const;
export type GuardRule = (typeof guardRules)[number];

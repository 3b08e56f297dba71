import type { DayPart } from "./day-wish";

/** Hours as customers mean "mittags" and the like; a workshop day is from early morning to evening. */
export const partHours: Readonly<Record<DayPart, readonly [string, string]>> = {
  morning: ["06:00", "12:00"],
  noon: ["12:00", "13:00"],
  afternoon: ["13:00", "17:00"],
  evening: ["17:00", "22:00"],
  night: ["22:00", "24:00"],
};

/** Words for parts of the day in folded text; of several the first listed counts. */
export const partWords: readonly (readonly [DayPart, RegExp])[] = [
  ["afternoon", /\b\w*nachmittags?\b|\bafternoons?\b/],
  [
    "morning",
    /\b\w*vormittags?\b|\bmorgens\b|\b(?:am|heute|fruhen|tag|woch) morgen\b|\b(?:\w+tag|mittwoch)s?(?:fruh|morgen)\b|\b\w*(?:tag|woch) (?:fruh|morgens?)\b|\b(?:morgen|ganz|in der) fruh\b|\bfruhmorgens\b|\bmornings?\b/,
  ],
  [
    "noon",
    /\b(?:\w+tag|mittwoch)?mittags?\b|\bmittagspause\b|\blunch(?:time)?(?: break)?\b|\bnoon\b|\bmidday\b/,
  ],
  [
    "evening",
    /(?<!\bheilige[nrm]? |\bheilig )\b(?!feier|heilig|sonn)\w*abends?\b|\bevenings?\b|\btonight\b|\bnach (?:der arbeit|feierabend)\b|\bafter work\b/,
  ],
  ["night", /\b(?:\w+tag|mittwoch)?nachts?\b|\bat night\b|\bovernight\b/],
];

/** Says which part of the day an hour is of, and nothing when it stands alone: "5 Uhr früh". */
export const besideHour: readonly (readonly [DayPart, RegExp])[] = [
  ...partWords,
  ["morning", /\b(?:fruh|early)\b/],
];

/** The hour of the clock that "8" is in a part of the day; 24 is the midnight that ends it. */
export function hourIn(part: DayPart, hour: number): number {
  if (hour > 12) return hour;
  switch (part) {
    case "morning":
      return hour === 12 ? 0 : hour;
    case "noon":
      return hour > 0 && hour < 10 ? hour + 12 : hour;
    case "afternoon":
      return hour > 0 && hour < 12 ? hour + 12 : hour;
    case "evening":
      return hour > 0 ? hour + 12 : hour;
    case "night":
      if (hour === 12) return 0;
      return hour >= 8 ? hour + 12 : hour;
  }
}

const besideFillers = String.raw`(?:\s*(?:in the|in der|at|am|um|gegen|ab|von|zwischen|so|etwa|ca\.?|about|around|from|between|,)\s*)*`;
const ahead = besideHour.map(
  ([part, { source }]) =>
    [part, new RegExp(String.raw`^\s*(?:in the |in der |at |am |,\s*)?(?:${source})`)] as const,
);
const behind = besideHour.map(
  ([part, { source }]) =>
    [part, new RegExp(String.raw`(?:${source})${besideFillers}\s*$`)] as const,
);

/** The part of the day that stands right before or behind an hour in folded text, null where none does. */
export function partBeside(before: string, after: string): DayPart | null {
  const found =
    ahead.find(([, pattern]) => pattern.test(after)) ??
    behind.find(([, pattern]) => pattern.test(before));
  return found?.[0] ?? null;
}

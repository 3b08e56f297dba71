const names: readonly RegExp[] = [
  /^(?:mo|montags?|mon|mondays?)$/u,
  /^(?:di|dienstags?|tues?|tuesdays?)$/u,
  /^(?:mi|mittwochs?|weds?|wednesdays?)$/u,
  /^(?:do|donnerstags?|thu|thurs?|thursdays?)$/u,
  /^(?:fr|freitags?|fri|fridays?)$/u,
  /^(?:sa|samstags?|sonnabends?|sat|saturdays?)$/u,
  /^(?:so|sonntags?|sun|sundays?)$/u,
];

/** Days named side by side, and where. */
export type WeekdayGroup = { days: readonly number[]; start: number; end: number };

/** The ISO weekdays a sentence names, ranges such as "Mo–Fr" filled in; empty when it names none. */
export function namedWeekdays(sentence: string): number[] {
  const days = new Set(weekdaysAt(sentence).flatMap((group) => group.days));
  return [...days].toSorted((left, right) => left - right);
}

/** The weekdays of a sentence where they stand: "Mo.–Do. und Sa" is one group, and so is each day that times follow. */
export function weekdaysAt(sentence: string): WeekdayGroup[] {
  const words = [...sentence.matchAll(/\p{L}+|[-–—]|[^\s\p{L}]/gu)];
  const groups: { days: number[]; start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = dayAt(sentence, words[at]);
    const start = words[at]?.index ?? 0;
    if (first === null) continue;
    const isDotted = words[at + 1]?.[0] === ".";
    const link = at + (isDotted ? 2 : 1);
    const isRange = /^(?:[-–—]|bis|to|till|until)$/iu.test(words[link]?.[0] ?? "");
    const end = isRange ? dayAt(sentence, words[link + 1], true) : null;
    const lastAt = end === null ? at : link + 1;
    const last = words[lastAt];
    const days = rangeOf(first, end ?? first);
    const group = groups.at(-1);
    const between = group ? sentence.slice(group.end, start) : "";
    const stop = (last?.index ?? start) + (last?.[0].length ?? 0);
    if (group && /^[\s.,;+&/]*(?:und|and|u\.?)?\s*$/iu.test(between)) {
      group.days.push(...days);
      group.end = stop;
    } else {
      groups.push({ days, start, end: stop });
    }
    at = lastAt;
  }
  return groups;
}

/** From one weekday to another, over the weekend where the second comes first. */
function rangeOf(from: number, to: number): number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, offset) => ((from - 1 + offset) % 7) + 1);
}

function dayAt(sentence: string, match: RegExpExecArray | undefined, isEnd = false): number | null {
  const word = match?.[0] ?? "";
  const at = names.findIndex((name) => name.test(word.toLowerCase()));
  if (match === undefined || at === -1) return null;
  return !isEnd && isOtherWord(sentence, match) ? null : at + 1;
}

/** "so" and "sun" in lower case are no Sunday, "do" is no Thursday; nor at a beginning, unless days or times follow. */
function isOtherWord(sentence: string, { 0: word, index }: RegExpExecArray): boolean {
  if (word.length > 3) return false;
  if (!/^\p{Lu}/u.test(word)) return true;
  const isBeginning = /(?:^|[.!?]\s)[-*•\s]*$/u.test(sentence.slice(0, index));
  const after = sentence.slice(index + word.length);
  return isBeginning && !/^[\s.]*(?:[-–—:,|]|\d|bis\b|to\b|und\b|and\b|von\b)/u.test(after);
}

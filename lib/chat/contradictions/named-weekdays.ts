const names: readonly RegExp[] = [
  /^(?:mo|montags?|mon|mondays?)$/u,
  /^(?:di|dienstags?|tues?|tuesdays?)$/u,
  /^(?:mi|mittwochs?|wed|wednesdays?)$/u,
  /^(?:do|donnerstags?|thurs?|thursdays?)$/u,
  /^(?:fr|freitags?|fri|fridays?)$/u,
  /^(?:sa|samstags?|sonnabends?|sat|saturdays?)$/u,
  /^(?:so|sonntags?|sun|sundays?)$/u,
];

/** The ISO weekdays a sentence names, ranges such as "Mo–Fr" filled in; empty when it names none. */
export function namedWeekdays(sentence: string): number[] {
  const words = [...sentence.toLowerCase().matchAll(/\p{L}+|[-–—]/gu)].map(([word]) => word);
  const days = new Set<number>();
  for (const [at, word] of words.entries()) {
    const day = toWeekday(word);
    if (day === null || isOtherWord(sentence, word)) continue;
    const isRange = /^(?:[-–—]|bis|to|till|until)$/u.test(words[at + 1] ?? "");
    const last = (isRange && toWeekday(words[at + 2] ?? "")) || day;
    days.add(day);
    for (let next = day + 1; next <= last; next += 1) days.add(next);
  }
  return [...days].toSorted((left, right) => left - right);
}

function toWeekday(word: string): number | null {
  const at = names.findIndex((name) => name.test(word));
  return at === -1 ? null : at + 1;
}

/** "so" and "sun" in lower case are no Sunday, "do" is no Thursday. */
function isOtherWord(sentence: string, word: string): boolean {
  if (word.length > 3) return false;
  const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return !new RegExp(`(?<!^|[.!?]\\s)\\b${capital}\\b|^${capital}(?=[\\s.]*[-–—:])`, "u").test(
    sentence,
  );
}

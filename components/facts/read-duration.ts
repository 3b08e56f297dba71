const about = /^(?:ca\.?|circa|etwa|about|approx\.?)\s+/i;
const number = String.raw`\d{1,5}(?:[.,]\d{1,2})?`;
const hours = new RegExp(
  String.raw`^(${number})\s*(?:h|std|stunden?|hours?|hrs?)\.?(?:\s+|(?=\d)|$)`,
  "i",
);
const minutes = /^(\d{1,5})(?:\s*(?:m|min|mins|minuten?|minutes?)\.?)?$/i;
const clock = /^(\d{1,3}):([0-5]\d)(?:\s*(?:h|std|stunden?|hours?)\.?)?$/i;

/**
 * Reads how long a job takes, as people write it, into minutes: `90`, `1,5 Stunden`, `1 h 30 min`, `1:30`. Nothing is 0; what cannot be
 * read is NaN, for its rule to refuse.
 */
export function readDuration(text: string): number {
  const said = text.trim().replace(about, "");
  if (said === "") return 0;
  const [, wholeHours, restMinutes] = clock.exec(said) ?? [];
  if (wholeHours !== undefined) return Number(wholeHours) * 60 + Number(restMinutes);
  const [beginning = "", count] = hours.exec(said) ?? [];
  const fromHours = count === undefined ? 0 : Number(count.replace(",", ".")) * 60;
  const rest = said.slice(beginning.length).replace(/^(?:und|and)\s+/i, "");
  if (rest === "") return Math.round(fromHours);
  const [, more] = minutes.exec(rest) ?? [];
  return more === undefined ? Number.NaN : Math.round(fromHours) + Number(more);
}

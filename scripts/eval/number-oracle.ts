import { Temporal } from "temporal-polyfill";
import type { OwnNumbers } from "./own-numbers";

const weekdays =
  "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const germanDate = new RegExp(String.raw`(?:(${weekdays}), )?(\d{2})\.(\d{2})\.(\d{4})(?!\d)`, "g");
const englishDate = new RegExp(String.raw`(?:(${weekdays}) )?(\d{1,2}) (${months}) (\d{4})`, "g");

/** What the customer's own time is answered with: "Nein, um 12:30 Uhr ist geschlossen.", "Terminwunsch auf (Montag, 09:00 Uhr)". */
const saidBack =
  /(?:um|at) \d{2}:\d{2}(?: Uhr)?(?= ist (?:offen|geschlossen)|\.)|^(?:Um|Nach|Vor) \d{2}:\d{2} Uhr|open (?:at|after|before) \d{2}:\d{2} on|(?:Wunschzeit|Preferred time): [^\n]*?\.(?= |$)|Terminwunsch[^(\n]* auf \([^)\n]*\)|appointment request[^(\n]* \([^)\n]*\)/gim;
const clockTime = /\b\d{1,2}:\d{2}\b/g;
/** Digits of a name, as in "R134a", count with their letters. */
const figure = /(?<![\p{L}\d.,])\d+(?:[.,]\d+)*/gu;

/**
 * Lists every number of a reply that the workshop's own data do not explain, and every weekday that is not its date's. An oracle of
 * its own: it shares no code with the engine and none with the guards.
 */
export function unexplainedNumbers(reply: string, own: OwnNumbers): string[] {
  const wrongDays = [
    ...[...reply.matchAll(germanDate)].map(([text, name, day, month, year]) =>
      isWeekdayWrong(name, `${year}-${month}-${day}`) ? text : null,
    ),
    ...[...reply.matchAll(englishDate)].map(([text, name, day = "", month = "", year]) => {
      const number = String(months.split("|").indexOf(month) + 1).padStart(2, "0");
      return isWeekdayWrong(name, `${year}-${number}-${day.padStart(2, "0")}`) ? text : null;
    }),
  ].filter((text) => text !== null);
  const ownText = own.texts.join("\n");
  const ownTimes = new Set([...own.times, ...(ownText.match(clockTime) ?? [])]);
  // The law's own numbers are no workshop's; a unit test holds them.
  const told = reply
    .split("\n")
    .filter((line) => !/StVZO|Road Traffic Act/.test(line))
    .join("\n");
  const undated = [own.phone ?? "#"]
    .reduce((rest, phone) => rest.replaceAll(phone, " "), told)
    .replace(germanDate, " ")
    .replace(englishDate, " ")
    .replace(saidBack, " ");
  const wrongTimes = (undated.match(clockTime) ?? []).filter((time) => !ownTimes.has(time));
  const ownFigures = new Set([...figuresOf(ownText), ...prices(own), ...durations(own)]);
  const wrongFigures = undated
    .replace(clockTime, " ")
    .split("\n")
    .flatMap((line) => {
      const isSum = /^(?:Zusammen|Together)/.test(line);
      const allowed = isSum ? new Set([...ownFigures, ...sums(own)]) : ownFigures;
      return figuresOf(line.replace(/^(?:und|and) \d+ (?:weitere|more)$/, "")).filter(
        (it) => !allowed.has(it),
      );
    });
  return [...wrongDays, ...wrongTimes, ...wrongFigures.map(String)];
}

function isWeekdayWrong(name: string | undefined, iso: string): boolean {
  if (name === undefined) return false;
  return weekdays.split("|").indexOf(name) % 7 !== Temporal.PlainDate.from(iso).dayOfWeek - 1;
}

function figuresOf(text: string): number[] {
  return (text.match(figure) ?? []).map((it) =>
    Number(it.replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", ".")),
  );
}

function prices({ services }: OwnNumbers): number[] {
  return services.flatMap(({ priceMin, priceMax }) => [priceMin, priceMax]);
}

function durations({ services }: OwnNumbers): number[] {
  return services.flatMap(({ minutes }) => inHours(minutes));
}

/** "135 Minuten", "2,25 Stunden", "2 Stunden 15 Minuten". */
function inHours(minutes: number): number[] {
  return [minutes, minutes / 60, Math.floor(minutes / 60), minutes % 60];
}

const knownSums = new WeakMap<OwnNumbers, ReadonlySet<number>>();

/** What two to four services cost or take together, worked out once for each workshop. */
function sums(own: OwnNumbers): ReadonlySet<number> {
  const known = knownSums.get(own) ?? new Set(sumsOf(own));
  knownSums.set(own, known);
  return known;
}

function sumsOf({ services }: OwnNumbers): number[] {
  const of = (values: number[], count: number, from = 0): number[] =>
    values.flatMap((value, index) =>
      index < from
        ? []
        : count === 1
          ? [value]
          : of(values, count - 1, index + 1).map((rest) => value + rest),
    );
  const all = (values: number[]) => [2, 3, 4].flatMap((count) => of(values, count));
  return [
    ...all(services.map(({ priceMin }) => priceMin)),
    ...all(services.map(({ priceMax }) => priceMax)),
    ...all(services.map(({ minutes }) => minutes)).flatMap(inHours),
  ];
}

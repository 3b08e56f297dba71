import { Temporal } from "temporal-polyfill";
import type { DayWish, Found } from "./day-wish";
import { easterSunday, firstMonday, lastMonday, repentanceDay } from "./movable-days";

/** First and last day of a feast in a year. */
type Feast = (year: number) => [Temporal.PlainDate, Temporal.PlainDate];

const fixed =
  (month: number, day: number, lastDay = day): Feast =>
  (year) => [
    Temporal.PlainDate.from({ year, month, day }),
    Temporal.PlainDate.from({ year, month, day: lastDay }),
  ];
const easter =
  (offset: number, lastOffset = offset): Feast =>
  (year) => [
    easterSunday(year).add({ days: offset }),
    easterSunday(year).add({ days: lastOffset }),
  ];
const single =
  (day: (year: number) => Temporal.PlainDate): Feast =>
  (year) => [day(year), day(year)];

/**
 * Days people call by name, in folded words; the first that matches wins. Being here does not close a workshop: that is for the
 * region's calendar to say.
 */
const feasts: readonly [RegExp, Feast][] = [
  [
    /zwischen den (?:jahren|tagen|feiertagen)|zwischen weihnachten und (?:neujahr|silvester)|between (?:christmas|xmas) and new years?(?: day| eve)?|twixmas/,
    fixed(12, 27, 31),
  ],
  [/heilig ?abend|heiliger abend|christmas eve|xmas eve/, fixed(12, 24)],
  [/(?:zweiter|zweiten|2) weihnachts?(?:feier)?tag|boxing day|stephanstag/, fixed(12, 26)],
  [/(?:erster|ersten|1) weihnachts?(?:feier)?tag|christmas day|xmas day/, fixed(12, 25)],
  [/weihnachts(?:tage|feiertage)n?|weihnachten|christmas|xmas/, fixed(12, 24, 26)],
  [/silvester|new years eve|hogmanay/, fixed(12, 31)],
  [
    /neujahr(?:stag)?|(?:im )?neuen? jahr|neues jahr|jahreswechsel|new years(?: day)?|new year/,
    fixed(1, 1),
  ],
  [/heilige?n? (?:drei|3) konige?n?|drei konige?n?|dreikonig(?:e|en|stag)?|epiphany/, fixed(1, 6)],
  [/(?:internationaler )?frauentag|womens day/, fixed(3, 8)],
  [/st patricks day/, fixed(3, 17)],
  [/rosenmontag/, easter(-48)],
  [/faschingsdienstag|fastnacht|shrove tuesday|pancake day/, easter(-47)],
  [/aschermittwoch|ash wednesday/, easter(-46)],
  [/grundonnerstag|maundy thursday/, easter(-3)],
  [/karfreitag|good friday/, easter(-2)],
  [/karsamstag|ostersamstag|easter saturday/, easter(-1)],
  [/ostersonntag|easter sunday/, easter(0)],
  [/ostermontag|easter monday/, easter(1)],
  [/ostern|osterfeiertage|easter/, easter(-2, 1)],
  [/early may bank holiday|may day(?: bank holiday)?/, single((year) => firstMonday(year, 5))],
  [/spring bank holiday/, single((year) => lastMonday(year, 5))],
  [/tag der arbeit|maifeiertag|erste[rn]? mai|labou?r day/, fixed(5, 1)],
  [/(?:christi )?himmelfahrt(?:stag)?|vatertag|ascension(?: day)?/, easter(39)],
  [/pfingstsonntag|whit sunday/, easter(49)],
  [/pfingstmontag|whit monday/, easter(50)],
  [/pfingsten|whitsun|pentecost/, easter(49, 50)],
  [/fronleichnam(?:stag)?|corpus christi/, easter(60)],
  [/friedensfest/, fixed(8, 8)],
  [/maria himmelfahrt|assumption(?: day)?/, fixed(8, 15)],
  [/weltkindertag/, fixed(9, 20)],
  [/(?:tag der )?deutschen? einheit|nationalfeiertag|german unity day|unity day/, fixed(10, 3)],
  [/reformationstag|reformation day|halloween/, fixed(10, 31)],
  [/allerheiligen(?:tag)?|all saints(?: day)?/, fixed(11, 1)],
  [
    /bu(?:ss|s) und bettag|bu(?:ss|s)tag|bettag|day of repentance|repentance day/,
    single(repentanceDay),
  ],
  [/st andrews day|saint andrews day/, fixed(11, 30)],
  [/nikolaus(?:tag)?/, fixed(12, 6)],
  [/maria empfangnis|immaculate conception/, fixed(12, 8)],
];

/** "Maria Himmelfahrt" is not Christi Himmelfahrt. */
const bySpecificity = feasts.toSorted(
  ([left], [right]) =>
    Number(right.source.startsWith("maria")) - Number(left.source.startsWith("maria")),
);

/** Reads feasts by name from folded, corrected words: in the year that is said, else the next occurrence that is not over. */
export function readNamedDays(words: string, today: Temporal.PlainDate): Found<DayWish>[] {
  for (const [pattern, feast] of bySpecificity) {
    const match = new RegExp(String.raw`\b(?:${pattern.source})\b`).exec(words);
    if (!match) continue;
    const year = /^ (20\d{2})\b/.exec(words.slice(match.index + match[0].length))?.[1];
    const [from, to] = year ? feast(Number(year)) : nextOccurrence(feast, today);
    const value: DayWish = from.equals(to)
      ? { kind: "date", date: from.toString() }
      : { kind: "range", from: from.toString(), to: to.toString() };
    return [
      {
        value,
        start: match.index,
        end: match.index + match[0].length + (year ? year.length + 1 : 0),
      },
    ];
  }
  return [];
}

function nextOccurrence(feast: Feast, today: Temporal.PlainDate): ReturnType<Feast> {
  const thisYear = feast(today.year);
  const isOver = Temporal.PlainDate.compare(thisYear[1], today) < 0;
  return isOver ? feast(today.year + 1) : thisYear;
}

import { hourIn, partHours, partWords } from "./day-parts";
import type { DayPart, Found, TimeWish } from "./day-wish";
import { readTimeTokens, type TimeToken } from "./time-tokens";
import { writeTime } from "@/lib/calendar";

/**
 * Reads a span of time, a clock time or a part of the day from folded text; null when it speaks of none. The grammar:
 * `time = [part] [preposition] hour [part]`, `span = [part] [opener] hour link hour [part]`, `hour = [fraction] number [minutes]`.
 */
export function readTimeOfDay(text: string): Found<TimeWish> | null {
  const tokens = readTimeTokens(text);
  const hours = tokens.flatMap((_, at) => readHour(tokens, at) ?? []);
  const spans = hours.flatMap((hour) => readSpan(tokens, hour, text) ?? []);
  const times = hours.flatMap((hour) => (isTime(hour, text) ? [hour] : []));
  const time = times.find(({ token }) => !token.isWord && token.kind === "hour") ?? times[0];
  return spans[0] ?? (time ? toTime(time) : readPart(text));
}

type HourToken = TimeToken & { kind: "hour" };

/** An hour with all that is said about it. */
type Hour = {
  token: HourToken;
  /** `null` where it stands alone. */
  preposition: string | null;
  /** Minutes that "halb" or "viertel nach" move it by. */
  shift: number | null;
  minutes: number | null;
  part: DayPart | null;
  /** Places of its first and last token. */
  first: number;
  last: number;
  start: number;
  end: number;
};

const openers: ReadonlySet<string> = new Set(["von", "zwischen", "from", "between"]);
const joiners: ReadonlySet<string> = new Set(["bis", "to", "until", "till", "-", "–", "—"]);
const bothJoiners: ReadonlySet<string> = new Set(["und", "and"]);
const fillersMax = 3;

function readHour(tokens: readonly TimeToken[], at: number): Hour | null {
  const token = tokens[at];
  if (token?.kind !== "hour") return null;
  const before = tokens[at - 1];
  const fraction = before?.kind === "fraction" ? before : null;
  const start = fraction ? at - 1 : at;
  const link = tokens[start - 1];
  const isPreposition = link?.kind === "link" && /^\p{L}/u.test(link.text);
  const first = isPreposition ? start - 1 : start;
  // "8 Uhr 30"
  const next = tokens[at + 1]?.text ?? "";
  const isFollowed = token.isNamed && token.minutes === null && /^[0-5]\d$/.test(next);
  const end = isFollowed ? at + 1 : at;
  const minutes = isFollowed ? Number(next) : token.minutes;
  const near = partNear(tokens, end, 1) ?? ownPartBefore(tokens, first);
  const part = near === null ? null : tokens[near];
  const [from, to] = [Math.min(first, near ?? first), Math.max(end, near ?? end)];
  return {
    token,
    preposition: isPreposition ? link.text : null,
    shift: fraction?.kind === "fraction" ? fraction.minutes : null,
    minutes,
    part: part?.kind === "part" ? part.part : null,
    first,
    last: to,
    start: tokens[from]?.start ?? token.start,
    end: tokens[to]?.end ?? token.end,
  };
}

/** The place of a part of the day right before or behind a place, with nothing but fillers between. */
function partNear(tokens: readonly TimeToken[], at: number, step: 1 | -1): number | null {
  for (let away = 1; away <= fillersMax; away += 1) {
    const token = tokens[at + away * step];
    if (token?.kind === "part") return at + away * step;
    if (token?.kind !== "filler") return null;
  }
  return null;
}

/** A part before an hour is that hour's unless another one stands there first: "um 8 abends, 10 ginge auch". */
function ownPartBefore(tokens: readonly TimeToken[], first: number): number | null {
  const part = partNear(tokens, first, -1);
  if (part === null) return null;
  const before = tokens.slice(0, part).findLast(({ kind }) => kind !== "filler");
  return before?.kind === "hour" ? null : part;
}

function readSpan(tokens: readonly TimeToken[], from: Hour, text: string): Found<TimeWish> | null {
  const link = tokens[from.last + 1];
  if (link?.kind !== "link") return null;
  const to = [from.last + 2, from.last + 3].flatMap((at) => readHour(tokens, at) ?? [])[0];
  // "bis" is a preposition of the hour behind it, a dash is none.
  if (to === undefined || to.first - from.last > 2) return null;
  const isOpened = openers.has(from.preposition ?? "");
  const isLinked = joiners.has(link.text) || (isOpened && bothJoiners.has(link.text));
  const isMarked = [from, to].some(isMarkedHour);
  const rest = text.slice(to.end);
  if (!isLinked || isCount(rest)) return null;
  if (!isMarked && !(isOpened && goesOn.test(rest))) return null;
  const [opens, closes] = endsOf(from, to);
  const value = { kind: "span", from: writeTime(opens), to: writeTime(closes) } as const;
  return { value, start: from.start, end: to.end };
}

function isMarkedHour({ token, minutes, part, shift }: Hour): boolean {
  return token.isNamed || token.half !== null || [minutes, part, shift].some((it) => it !== null);
}

/** Both ends in minutes; what one of them says of the part of the day holds for the other where the span stays one. */
function endsOf(from: Hour, to: Hour): [number, number] {
  const like = (hour: Hour, other: Hour): Hour =>
    hour.part === null && hour.token.half === null
      ? { ...hour, part: other.part, token: { ...hour.token, half: other.token.half } }
      : hour;
  const readings: readonly (readonly [number, number])[] = [
    [minutesOf(like(from, to)), minutesOf(like(to, from))],
    [minutesOf(from), minutesOf(to)],
    [minutesOf(from), minutesOf(to) + 12 * 60],
    [minutesOf(from), literal(to)],
  ];
  const day = 24 * 60;
  const [opens, closes] = readings.find(([start, end]) => start < end && end <= day) ?? [
    minutesOf(from),
    to.part === null ? literal(to) : minutesOf(to),
  ];
  return [opens, closes <= opens ? closes + day : closes];
}

function literal({ token, minutes }: Hour): number {
  return token.hour * 60 + (minutes ?? 0);
}

function toTime(hour: Hour): Found<TimeWish> {
  const { token, start, end, preposition, part } = hour;
  const total = minutesOf(hour);
  const kind = relationOf(preposition);
  // Midnight ends a day where something lasts until it, and begins one else.
  const isEnd = kind === "until" || kind === "before";
  const time = writeTime(
    total % (24 * 60) !== 0 ? total : isEnd ? 24 * 60 : token.hour === 24 ? total : 0,
  );
  const isOvernight = part === "night" && total < 6 * 60;
  return { value: { kind, time, ...(isOvernight && { isOvernight }) }, start, end };
}

function isTime(hour: Hour, text: string): boolean {
  const { token, minutes, shift, preposition, part, end } = hour;
  const after = text.slice(end);
  const ownEnd = text.slice(token.end);
  if (isCount(after) || isCount(ownEnd)) return false;
  if (token.isNamed || token.half !== null || minutes !== null || shift !== null) return true;
  if (part !== null && (end > token.end || preposition !== null)) return true;
  if (token.isWord) {
    return preposition !== null && timePrepositions.test(preposition) && !articles.test(token.text);
  }
  if (preposition === null || !timePrepositions.test(preposition)) return false;
  if (/^(?:um|at|gegen|by)$/.test(preposition)) return true;
  return token.hour <= 23 && goesOn.test(after);
}

const timePrepositions = /^(?:um|gegen|ab|nach|vor|bis|at|by|before|after|until|till|from|past)$/;
/** Also numbers and articles, so that a preposition alone makes no hour of them. */
const articles = /^(?:ein|one|null|zero)$/;

/** What may follow a bare hour: nothing, another day or place, or what one does then; "nach 3 Reparaturen" is a count. */
const goesOn =
  /^\s*(?:$|[?.!,;)]|(?:on|in|at|if|or|and|is|are|to|i|you|today|tomorrow|tonight|this|please|pls|mon|tue|wed|thu|fri|sat|sun|during|noch|auch|am|an|im|und|oder|ist|seid|da|bei|bitte|heute|morgen|jemand|jmd|ich|ihr|offen|auf|geoffnet|open|still|anyone|someone|kommen|vorbei|abholen|bringen|abgeben|holen|reicht|moglich|geht|ok|okay|possible|works?|collect|pick|come|drop|bring|erst|wieder|dran|fertig|los|machen|kann)\b|(?:\w+tag|mittwoch)s?\b|\w+days?\b)/;

/** "nach 2 Tagen", "ab 4 mm", "um 50 Euro", "bis 3.5 t" are no times. */
function isCount(after: string): boolean {
  return /^\s*(?:\.?\s?(?:tage|woche|monat|jahr|stunde|minute|day|week|month|year|hour|minute|mile|km|kilometer|mm|zoll|inch|euro|€|£|pound|prozent|%|t\b|tonne|ps|stuck|x\b|reifen|rader|tyre|wheel)|\.\s*\d)/.test(
    after,
  );
}

function readPart(text: string): Found<TimeWish> | null {
  for (const [part, pattern] of partWords) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [from, to] = partHours[part];
    const value = { kind: "part", part, from, to } as const;
    return { value, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function relationOf(preposition: string | null): "at" | "after" | "before" | "until" {
  if (/^(?:nach|ab|after|past|from)$/.test(preposition ?? "")) return "after";
  if (/^(?:bis|until|till)$/.test(preposition ?? "")) return "until";
  return /^(?:vor|before)$/.test(preposition ?? "") ? "before" : "at";
}

/**
 * Minutes after midnight. Without a part of the day "um fünf" is in the afternoon at a workshop, "nach sechs" in the evening, and
 * "halb eins" at noon.
 */
function minutesOf(hour: Hour): number {
  const { token, minutes, shift, part, preposition } = hour;
  const rest = (minutes ?? 0) + (shift ?? 0);
  if (token.half !== null) {
    return ((token.hour % 12) + (token.half === "pm" ? 12 : 0)) * 60 + rest;
  }
  if (part !== null) {
    const inPart = hourIn(part, token.hour) * 60 + rest;
    return inPart < 0 ? inPart + 24 * 60 : inPart;
  }
  // "05:30" is written by whoever means the morning.
  if (token.text.startsWith("0")) return token.hour * 60 + rest;
  const total = token.hour * 60 + rest;
  const said = Math.floor(total / 60);
  const isPastOnly = /^(?:nach|after|past|bis|until|till)$/.test(preposition ?? "");
  const isNoon = said === 0 && shift !== null;
  const isAfternoon = said >= 1 && said <= (isPastOnly ? 7 : 5);
  return isNoon || isAfternoon ? total + 12 * 60 : total;
}

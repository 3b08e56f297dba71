import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { readWhen } from "@/lib/chat/when/read-when";
import { easterSunday, repentanceDay } from "@/lib/chat/when/movable-days";
import { annotate, buildVocabulary } from "@/lib/knowledge";

const vocabulary = buildVocabulary([]);
/** A Friday. */
const today = Temporal.PlainDate.from("2026-11-20");

const read = (text: string) => readWhen(text, annotate(text, vocabulary, { correct: true }), today);
const on = (date: string) => ({ kind: "date", date });
const weekday = (number: number) => ({ kind: "weekday", weekday: number });
const range = (from: string, to: string) => ({ kind: "range", from, to });

describe("days", () => {
  it.each([
    ["heute", [on("2026-11-20")]],
    ["morgen früh", [on("2026-11-21")]],
    ["am Morgen", []],
    ["guten Morgen", []],
    ["übermorgen", [on("2026-11-22")]],
    ["the day after tomorrow", [on("2026-11-22")]],
    ["in zwei Wochen", [on("2026-12-04")]],
    ["donnerstgas", [weekday(4)]],
    ["Freitagnachmittag", [weekday(5)]],
    ["nächsten Mittwoch", [on("2026-11-25")]],
    ["next friday", [on("2026-11-27")]],
    ["saturday week", [on("2026-11-28")]],
    ["Samstag in einer Woche", [on("2026-11-28")]],
    ["diesen Samstag, also morgen", [on("2026-11-21")]],
    ["nächste Woche Montag", [on("2026-11-23")]],
    ["next week", [range("2026-11-23", "2026-11-29")]],
    ["am Wochenende", [weekday(6), weekday(7)]],
    ["an Feiertagen", [{ kind: "holidays" }]],
    ["Samstag, 3.10.", [on("2027-10-03")]],
    ["24.12.2026", [on("2026-12-24")]],
    ["am 31.11. offen?", []],
    ["2nd of January", [on("2027-01-02")]],
    ["January 2nd", [on("2027-01-02")]],
    ["vom 24.12. bis 27.12.", [range("2026-12-24", "2026-12-27")]],
    ["zwischen den Jahren", [range("2026-12-27", "2026-12-31")]],
    ["between christmas and new year", [range("2026-12-27", "2026-12-31")]],
    ["Mariä Himmelfahrt", [on("2027-08-15")]],
    ["Christi Himmelfahrt", [on("2027-05-06")]],
    ["am Buß- und Bettag", [on("2027-11-17")]],
    ["good friday opening", [on("2027-03-26")]],
    ["may I ask something", []],
    ["im August", [range("2027-08-01", "2027-08-31")]],
    ["the first monday in august", [on("2027-08-02")]],
    ["am letzten Freitag im November", [on("2026-11-27")]],
    ["am letzten Freitag im Monat", [on("2026-11-27")]],
    ["am 2. Samstag im Monat", [on("2026-12-12")]],
    ["on the fifth Saturday of the month", [on("2027-01-30")]],
    ["am 1. Montag im August", [on("2027-08-02")]],
    ["am zweiten Dienstag im Mai 2028", [on("2028-05-09")]],
    ["Heilige Drei Könige 2028", [on("2028-01-06")]],
  ])("reads %j", (text, days) => {
    expect(read(text).days).toEqual(days);
  });
});

describe("times of day", () => {
  it.each([
    ["um 17:30 Uhr", { kind: "at", time: "17:30" }],
    ["um halb eins", { kind: "at", time: "12:30" }],
    ["um fünf", { kind: "at", time: "17:00" }],
    ["at 5pm", { kind: "at", time: "17:00" }],
    ["at half past four", { kind: "at", time: "16:30" }],
    ["nach 18 Uhr", { kind: "after", time: "18:00" }],
    ["after 6", { kind: "after", time: "18:00" }],
    ["after 5 on thursday", { kind: "after", time: "17:00" }],
    ["kann ich nach 5 kommen", { kind: "after", time: "17:00" }],
    ["ab 7 Uhr", { kind: "after", time: "07:00" }],
    ["vor 8 Uhr", { kind: "before", time: "08:00" }],
    ["am 24.12. um 9.15 Uhr", { kind: "at", time: "09:15" }],
    ["Donnerstag Abend", { kind: "part", part: "evening", from: "17:00", to: "22:00" }],
    ["Mittwoch um 8 abends", { kind: "at", time: "20:00" }],
    ["abends um acht", { kind: "at", time: "20:00" }],
    ["halb 8 abends", { kind: "at", time: "19:30" }],
    ["at 8 in the evening", { kind: "at", time: "20:00" }],
    ["tonight at 9", { kind: "at", time: "21:00" }],
    ["heute Nacht um 3", { kind: "at", time: "03:00", isOvernight: true }],
    ["um 3 in der Früh", { kind: "at", time: "03:00" }],
    ["5 Uhr früh", { kind: "at", time: "05:00" }],
    ["Montag früh um 5", { kind: "at", time: "05:00" }],
    ["at 3 in the morning", { kind: "at", time: "03:00" }],
    ["um 12 Uhr nachts", { kind: "at", time: "00:00", isOvernight: true }],
    ["halb zwölf nachts", { kind: "at", time: "23:30" }],
    ["um Mitternacht", { kind: "at", time: "00:00" }],
    ["halb eins mittags", { kind: "at", time: "12:30" }],
    ["um 05:30", { kind: "at", time: "05:30" }],
    ["um 5 am Dienstag", { kind: "at", time: "17:00" }],
    ["8 Uhr 30", { kind: "at", time: "08:30" }],
    ["bis 18 Uhr", { kind: "until", time: "18:00" }],
    ["bis Mitternacht", { kind: "until", time: "24:00" }],
    ["von 12 bis 13 Uhr", { kind: "span", from: "12:00", to: "13:00" }],
    ["zwischen 12 und 1", { kind: "span", from: "12:00", to: "13:00" }],
    ["between 9 and 6", { kind: "span", from: "09:00", to: "18:00" }],
    ["from 9 to 5pm", { kind: "span", from: "09:00", to: "17:00" }],
    ["nachmittags zwischen 2 und 4", { kind: "span", from: "14:00", to: "16:00" }],
    ["von 6 bis 8 abends", { kind: "span", from: "18:00", to: "20:00" }],
    ["von 8 Uhr morgens bis 6 Uhr abends", { kind: "span", from: "08:00", to: "18:00" }],
    ["von 22 bis 2 Uhr", { kind: "span", from: "22:00", to: "26:00" }],
    ["TÜV bis 03.27 - ab wann kann ich kommen?", null],
    ["Meine Plakette läuft 12.26 ab, wann habt ihr offen?", null],
    ["HU fällig 11/26, wann habt ihr offen", null],
    ["Baujahr 05.12, wann habt ihr offen?", null],
    ["my MOT runs out 03.27, when are you open?", null],
    ["TÜV um 08.30 Uhr", { kind: "at", time: "08:30" }],
    ["von 2 bis 3 Reifen", null],
    ["von 16 bis 18 Zoll", null],
    ["wann ist Feierabend", null],
    ["Wohnmobile bis 3,5 t", null],
    ["ab 4 mm Profil", null],
    ["nach 2 Tagen", null],
    ["Golf 7", null],
  ])("reads %j", (text, time) => {
    expect(read(text).time).toEqual(time);
  });
});

describe("movable feasts", () => {
  it.each([
    [2024, "2024-03-31", "2024-11-20"],
    [2026, "2026-04-05", "2026-11-18"],
    [2027, "2027-03-28", "2027-11-17"],
    [2038, "2038-04-25", "2038-11-17"],
  ])("fall in %i as the calendar says", (year, easter, repentance) => {
    expect(easterSunday(year).toString()).toBe(easter);
    expect(repentanceDay(year).toString()).toBe(repentance);
  });
});

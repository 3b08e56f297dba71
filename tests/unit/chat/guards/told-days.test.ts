import { describe, expect, it } from "vitest";
import { checkSentence } from "@/lib/chat/guards/check-sentence";
import { readGuardFacts } from "@/tests/support/guard-facts";

const falseGerman = [
  "Wir haben jeden Werktag bis 18:30 Uhr offen.",
  "Jeden Werktag sind wir bis 17:30 Uhr da.",
  "Wir haben täglich von 7:30 bis 17:30 Uhr geöffnet.",
  "Wir haben jeden Tag geöffnet.",
  "Wir haben sieben Tage die Woche geöffnet.",
  "Wir haben die ganze Woche bis 17:30 offen.",
  "Wir haben Mo-Fr bis 17:30 offen.",
  "Mo. – Fr.: 7:30–12:00 und 13:00–17:30",
  "Wir haben von Montag bis Freitag durchgehend von 7:30 bis 17:30 Uhr offen.",
  "Wir haben auch samstagvormittags offen.",
  "Sonnabends sind wir da.",
  "Freitagnachmittag haben wir offen.",
  "Freitags haben wir bis halb drei offen.",
  "Freitags schließen wir um fünf.",
  "Freitags ist um drei Schluss.",
  "Donnerstags geht es bis halb acht.",
  "Wir öffnen um halb neun.",
  "Wir öffnen um acht.",
  "Wir machen um sechs Uhr früh auf.",
  "Mittags machen wir keine Pause.",
  "Wir haben mittags durchgehend offen.",
  "Wir haben abends bis acht offen.",
  "Wir haben bis 20 h offen.",
  "Wir haben bis 2000 Uhr offen.",
  "Wir haben bis Mitternacht offen.",
  "Wir haben immer offen.",
  "Wir haben an Feiertagen offen.",
  "Wir haben an Heiligabend offen.",
  "Zwischen den Jahren haben wir offen.",
  "An Silvester haben wir offen.",
  "Am 24.12. sind wir da.",
  "Am 24/12 haben wir geöffnet.",
  "Am 24 Dez haben wir geöffnet.",
  "Am vierundzwanzigsten Dezember haben wir geöffnet.",
  "Am zweiten Januar haben wir geöffnet.",
  "Der 24.12.2026 ist ein Freitag.",
  "Am Freitag, dem 25. Dezember haben wir bis 14 Uhr offen.",
  "Ab dem 3. Januar 2027 haben wir wieder offen.",
  "Ab Montag, 04.01.2027 haben wir geschlossen.",
  "Unsere Weihnachtspause geht bis 6. Januar.",
  "Unsere Weihnachtspause dauert drei Wochen.",
  "Übermorgen haben wir offen.",
  "Heute ist Samstag.",
  "Heute ist Ruhetag.",
  "Nächste Woche haben wir zu.",
  "Nächsten Montag haben wir zu.",
  "Am ersten Montag im Monat haben wir zu.",
  "Der Prüfer kommt nur mittwochs.",
  "TÜV gibt es montags.",
  "Die HU gibt es jeden Wochentag.",
  "Die HU gibt es täglich ab 9 Uhr.",
];

const falseEnglish = [
  "We're open every weekday until 6pm.",
  "We are open every day.",
  "We are open seven days a week.",
  "We're open daily from 8 to 6.",
  "We're open all week until 6pm.",
  "Mon-Fri: 8am-6pm",
  "Mon–Sat 8:00–18:00",
  "On Saturdays we're open all day.",
  "On Saturdays we close at one.",
  "We open at half nine.",
  "We open at seven in the morning.",
  "We close at 1800 hours on Fridays.",
  "We're open late on Fridays.",
  "We are open on bank holidays.",
  "We are open on Christmas Day.",
  "We are open on Boxing Day.",
  "We're open on December 26th.",
  "We're open on the 26th.",
  "We're open on 26/12.",
  "We're open on 12/26/2026.",
  "We are closed until 4 January.",
  "We are closed on New Year's Eve.",
  "Christmas Day is a Saturday this year.",
  "Today is Saturday.",
  "Tomorrow is Sunday.",
  "Tomorrow we are closed.",
  "We're closed over lunch.",
  "We're open around the clock.",
  "We never close.",
];

const honestGerman = [
  "Wir haben unter der Woche geöffnet.",
  "Wir öffnen um halb acht.",
  "Donnerstags haben wir bis halb sieben offen.",
  "Freitags ist um zwei Uhr Schluss.",
  "Wir haben von Montag bis Mittwoch bis halb sechs offen.",
  "Vom 24. Dezember bis 2. Januar machen wir Weihnachtspause.",
  "Am 4. Januar 2027 haben wir wieder offen.",
  "Der TÜV ist dienstags und donnerstags ab neun Uhr da.",
  "An Heiligabend haben wir geschlossen.",
  "Heute ist Freitag, da haben wir bis 14 Uhr offen.",
];

const honestEnglish = [
  "We're open Monday to Friday from 8am.",
  "We are closed on Christmas Day.",
  "Tomorrow is Saturday, so we close at half past twelve.",
  "We're open every weekday.",
];

const judge = (slug: string, sentence: string) => checkSentence(sentence, readGuardFacts(slug));

describe("hours of weeks, feasts, holidays and parts of a day leave only when they are true", () => {
  it.each(falseGerman)("not: %s", (sentence) => {
    expect(judge("kfz-brandt", sentence)).toMatch(/^(?:weekday|number|binding)$/);
  });

  it.each(falseEnglish)("not: %s", (sentence) => {
    expect(judge("northgate-garage", sentence)).toMatch(/^(?:weekday|number|binding)$/);
  });

  it.each(honestGerman)("but: %s", (sentence) => {
    expect(judge("kfz-brandt", sentence)).toBeNull();
  });

  it.each(honestEnglish)("but: %s", (sentence) => {
    expect(judge("northgate-garage", sentence)).toBeNull();
  });
});

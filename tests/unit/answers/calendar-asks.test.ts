import { describe, expect, it } from "vitest";
import { openingSpan } from "@/lib/calendar/schemas";
import { brandt, derwen, reply, replyTo } from "./workshops";

const date = (day: string) => ({ kind: "date", date: day });
const at = (time: string) => ({ kind: "at", time });

describe("opening hours", () => {
  it("of a day come with both ends, also where one end is asked for", () => {
    const ask = { ask: "open", days: [date("2026-11-20")] };

    expect(replyTo(brandt, ask)).toBe(
      "Am Freitag, 20.11.2026, haben wir von 07:30 bis 14:00 Uhr geöffnet.",
    );
    expect(replyTo(brandt, { ...ask, edge: "closes" })).toBe(
      "Am Freitag, 20.11.2026, schließen wir um 14:00 Uhr. Geöffnet ist von 07:30 bis 14:00 Uhr.",
    );
    expect(replyTo(derwen, { ...ask, edge: "opens" })).toBe(
      "On Friday 20 November 2026 we open at 07:30. Opening hours are from 07:30 to 14:00.",
    );
  });

  it("are those of today where no day is named", () => {
    expect(replyTo(derwen, { ask: "open" })).toContain("Friday 20 November 2026");
  });

  it.each([
    [brandt, "15:00", "Nein, um 15:00 Uhr ist geschlossen."],
    [brandt, "08:00", "Ja, um 08:00 Uhr ist offen."],
    [derwen, "15:00", "No, we are closed at 15:00."],
  ])(
    "say yes or no to a time first, by the calendar and not by the reader",
    (workshop, time, start) => {
      const ask = { ask: "open", days: [date("2026-11-20")], time: at(time), polarity: "partly" };

      expect(replyTo(workshop, ask).startsWith(start)).toBe(true);
    },
  );

  it("of a closed day say why and when it goes on", () => {
    expect(replyTo(brandt, { ask: "open", days: [date("2026-12-28")] })).toBe(
      "Am Montag, 28.12.2026, haben wir geschlossen (Weihnachtspause, 24.12.2026 bis 02.01.2027). Wieder geöffnet haben wir am Montag, 04.01.2027, ab 07:30 Uhr.",
    );
  });

  it("of days in a row are told as one period", () => {
    const days = ["2026-12-28", "2026-12-29", "2026-12-30"].map(date);

    expect(replyTo(derwen, { ask: "open", days })).toBe(
      "Weihnachtspause: closed from 24 December 2026 to 2 January 2027.\nWe are open again on Monday 4 January 2027 from 07:30.",
    );
  });

  it("of this moment, and of a time on any day", () => {
    expect(replyTo(brandt, { ask: "open", isNow: true })).toContain("heute noch bis 14:00 Uhr");
    expect(replyTo(derwen, { ask: "open", time: at("16:00") })).toMatch(
      /^We are open at 16:00 on Mondays, Tuesdays, Wednesdays, Thursdays\.\nOur opening hours:\n/,
    );
  });

  it("of the week keep what is closed soon in sight, and remember the day spoken of", () => {
    const made = reply(brandt, { frame: { asks: [{ ask: "open", days: [date("2026-11-24")] }] } });

    expect(replyTo(brandt, { ask: "week" })).toContain("Weihnachtspause: vom 24.12.2026");
    expect(made.topic).toMatchObject({ intents: ["hours"], date: "2026-11-24" });
    expect(made.sources).toMatchObject([{ type: "hours", title: "Öffnungszeiten" }]);
  });
});

describe("hours with a rule", () => {
  const saturday = {
    weekday: 6,
    opens: "09:00",
    closes: "12:00",
    weeks: [1, 3],
    note: "nur Abgabe",
  };

  it.each([
    [brandt, "2026-11-21", "von 09:00 bis 12:00 Uhr (nur Abgabe)"],
    [derwen, "2026-11-21", "from 09:00 to 12:00 (nur Abgabe)"],
  ])("are told with what they are for", ({ context, passages }, day, told) => {
    const openingHours = [...context.openingHours, openingSpan.parse(saturday)];
    const workshop = { passages, context: { ...context, openingHours } };

    expect(replyTo(workshop, { ask: "open", days: [date(day)] })).toContain(told);
    expect(replyTo(workshop, { ask: "open", days: [date("2026-11-28")] })).not.toContain(told);
  });
});

describe("closures", () => {
  it("come with when it goes on", () => {
    expect(replyTo(brandt, { ask: "closures" })).toBe(
      "Weihnachtspause: vom 24.12.2026 bis 02.01.2027 geschlossen. Wieder geöffnet haben wir am Montag, 04.01.2027, ab 07:30 Uhr.",
    );
  });

  it("are said not to be entered where there are none", () => {
    const context = { ...derwen.context, closures: [] };

    expect(replyTo({ ...derwen, context }, { ask: "closures" })).toBe(
      "No closures of ours are on record at the moment.",
    );
  });

  it("end with the first opening after a day, which is the calendar's to say", () => {
    expect(replyTo(derwen, { ask: "firstOpen", after: "2026-12-26" })).toBe(
      "Weihnachtspause: closed from 24 December 2026 to 2 January 2027.\nWe are open again on Monday 4 January 2027 from 07:30.",
    );
    expect(replyTo(brandt, { ask: "firstOpen" })).toBe(
      "Wieder geöffnet haben wir am Montag, 23.11.2026, ab 07:30 Uhr.",
    );
  });
});

describe("contact details", () => {
  it("are those asked for, written as the country does", () => {
    expect(replyTo(brandt, { ask: "contact", fields: ["address", "phone"] })).toBe(
      "Unsere Adresse: Gießerstraße 18, 04229 Leipzig\nTelefon: +493415550142",
    );
    expect(replyTo(derwen, { ask: "contact", fields: ["address"] })).toBe(
      "Our address: 1 High Street, Lampeter SA48 7AB",
    );
  });

  it("lead to the fields that the team can edit", () => {
    const ask = { ask: "contact", fields: ["address", "phone"] };
    const rowsFor = (workshop: typeof brandt) =>
      reply(workshop, { frame: { asks: [ask] } }).sources.map(({ rows }) => rows);

    expect(rowsFor(brandt)).toEqual([
      [
        { kind: "contact", id: "street" },
        { kind: "contact", id: "phone" },
      ],
    ]);
    expect(rowsFor(derwen)).toEqual([[{ kind: "contact", id: "street" }]]);
  });

  it("that are not entered are said not to be there", () => {
    expect(
      reply(derwen, { frame: { asks: [{ ask: "contact", fields: ["phone"] }] } }),
    ).toMatchObject({ answered: false, reply: "A phone number is not on record here." });
  });
});

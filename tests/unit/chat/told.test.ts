import { describe, expect, it } from "vitest";
import { appointment, brandt, talk } from "@/tests/support/talk";

const sentDetails = {
  name: "Jana Wolf",
  phone: "+4915123456789",
  service: "Ölwechsel",
  wish: "Freitag um 10",
};
const afterSending = {
  sent: { ...sentDetails, sentAt: "2026-11-20T09:00:00+01:00" },
  told: sentDetails,
  // As begin_turn gives it: the lead that was sent is taken out of what was said before.
  history: [
    { author: "visitor" as const, body: appointment.de, topic: null },
    {
      author: "bot" as const,
      body: "Gern.",
      topic: { intents: ["booking"], serviceIds: [], date: null },
    },
  ],
};

describe("what a customer tells is kept", () => {
  it("gathers name, number and wish over several messages", () => {
    const { told } = talk("de", [
      "Ich brauche einen Termin für Räderwechsel",
      "Mia Lang",
      "0151 23456789",
      "Freitag um 10",
    ]);

    expect(told).toEqual({
      name: "Mia Lang",
      phone: "+4915123456789",
      wish: "Freitag um 10",
      service: expect.stringContaining("äder"),
    });
  });

  it("takes number, address, plate, car and an introduced name from any message", () => {
    const { told } = talk("de", [
      "Ich heiße Petra Kühn, mein VW Golf 7 hat das Kennzeichen L-XY 77, petra@example.org. Was kostet ein Ölwechsel?",
      "Wann habt ihr am Freitag offen? 0171 2345678",
    ]);

    expect(told).toMatchObject({
      name: "Petra Kühn",
      email: "petra@example.org",
      plate: "L XY 77",
      model: "VW Golf 7",
      phone: "+491712345678",
    });
    expect(told.wish).toBeUndefined();
  });

  it("takes who only introduces themselves for somebody to call back, and for no open question", () => {
    const { last } = talk("de", ["Ich heiße Uwe Fels, 0152 99887766, Kennzeichen LXY 78"]);

    expect(last.actions).toEqual([{ type: "lead", ...last.told }]);
    expect(last.told).toEqual({ name: "Uwe Fels", phone: "+4915299887766", plate: "LXY 78" });
    expect(last.openQuestions).toEqual([]);
  });

  it("takes the workshop's own number for nobody else's", () => {
    expect(talk("de", [`Ist ${brandt.context.workshop.phone} eure Nummer?`]).told).toEqual({});
  });

  it("asks for nothing that was told before", () => {
    const { last } = talk("de", [
      "Ich heiße Petra Kühn, meine Nummer ist 0171 2345678. Was kostet ein Ölwechsel?",
      "Dann hätte ich gern einen Termin",
    ]);

    expect(last.topic.lead).toMatchObject({ name: "Petra Kühn", phone: "+491712345678" });
    expect(last.reply).not.toMatch(/Name|Telefonnummer/);
    expect(last.actions).toContainEqual(
      expect.objectContaining({ type: "appointment", name: "Petra Kühn" }),
    );
  });

  it("is content with an e-mail address in place of a number", () => {
    const { last } = talk("en", [appointment.en, "Sarah Campbell, sarah@example.org"]);

    expect(last.reply).toBe("Thank you! When would suit you?");
  });
});

describe("a request that was sent", () => {
  it("is not asked for again", () => {
    const { last } = talk("de", ["Wie lange dauert ein Ölwechsel?"], afterSending);

    expect(last.reply).not.toMatch(/Zu Ihrer Anfrage|nennen Sie|Telefonnummer/);
    expect(last.topic.lead).toBeUndefined();
  });

  it("lends name and number to a further wish, and nothing of what was wished", () => {
    const { last } = talk("de", ["Ich brauche noch einen Termin für Räderwechsel"], afterSending);

    expect(last.reply).not.toMatch(/Name|Telefonnummer/);
    expect(last.topic.lead).toMatchObject({ name: "Jana Wolf", phone: "+4915123456789" });
    expect(last.topic.lead?.wish).toBeUndefined();
  });
});

describe("what is told after it was sent", () => {
  it.each(["Freitag geht doch nicht, lieber Montag um 9 Uhr", "Meine Nummer ist 0171 2345678"])(
    "is a change to the request: %s",
    (message) => {
      const { last, told } = talk(
        "de",
        ["Was ist mit meinem Wellensittich?", message],
        afterSending,
      );

      expect(last.reply).toContain("mit der Änderung noch einmal");
      expect(last.actions).toEqual([{ type: "appointment", ...told }]);
      expect(last.topic.lead).toBeUndefined();
    },
  );

  it.each(["Danke, bis Freitag", "Habt ihr am Freitag offen?"])("is none: %s", (message) => {
    const { last } = talk("de", [message], afterSending);

    expect(last.reply).not.toContain("Änderung");
    expect(last.told.wish).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import type { Answer, HistoryMessage, SentLead, ToldDetails } from "@/lib/chat/schemas";
import type { Locale } from "@/lib/core/locales";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const northgate = readWorkshopInMemory("supabase/demo/northgate-garage.json");

/** A conversation as the database would keep it: each answer's topic, and all that was told. */
function talk(locale: Locale, messages: readonly string[], given: Partial<Talk> = {}): Talk {
  const { context, passages } = locale === "de" ? brandt : northgate;
  const history: HistoryMessage[] = [...(given.history ?? [])];
  const answers: Answer[] = [];
  let told: ToldDetails = given.told ?? {};
  for (const question of messages) {
    const answer = composeAnswer({
      question,
      locale,
      workshop: context,
      passages,
      history,
      told,
      sent: given.sent ?? null,
      now: new Date("2026-11-20T10:00:00+01:00"),
    });
    history.push(
      { author: "visitor", body: question, topic: null },
      { author: "bot", body: answer.reply, topic: answer.topic },
    );
    told = { ...told, ...answer.told };
    answers.push(answer);
  }
  return { answers, last: answers.at(-1) as Answer, told, history };
}

type Talk = {
  answers: Answer[];
  last: Answer;
  told: ToldDetails;
  history: HistoryMessage[];
  sent?: SentLead | null;
};

const appointment = {
  de: "Ich brauche einen Termin für einen Ölwechsel",
  en: "I need an appointment for an MOT",
};

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

describe("a mood, a complaint or a question never becomes a name", () => {
  it.each([
    ["de", "Ich bin total sauer, ihr habt meinen Wagen zerkratzt zurückgegeben!"],
    ["de", "Ich bin verzweifelt"],
    ["de", "Bin mega enttäuscht von euch"],
    ["de", "Sie haben meine Bremsen falsch montiert"],
    ["de", "Das ist eine Unverschämtheit"],
    ["en", "I'm absolutely furious, you scratched my car"],
    ["en", "I am so disappointed"],
    ["en", "Your mechanic damaged my bumper!"],
    ["en", "This is unacceptable"],
  ] as const)("%s: %s is met first", (locale, message) => {
    const { last, told } = talk(locale, [appointment[locale], message]);

    expect(told.name).toBeUndefined();
    expect(last.reply).toMatch(/tut mir leid|sorry/);
    expect(last.reply).not.toMatch(/Wunschzeit|preferred time/);
    expect(last.topic.lead).toMatchObject({ purpose: "callBack" });
    expect(last.actions).toContainEqual(expect.objectContaining({ type: "lead", message }));
    expect(last.openQuestions).toEqual([]);
  });

  it.each([
    ["de", "Unglaublich!"],
    ["de", "Ich bin Rentner"],
    ["de", "ich bin müde"],
    ["de", "Ich bin gerade unterwegs"],
    ["de", "Ich bin spät dran heute"],
    ["de", "Macht ihr auch Klima?"],
    ["de", "Bin Stammkunde"],
    ["en", "I'm flexible"],
    ["en", "I am at work right now"],
    ["en", "This is taking ages"],
    ["en", "Unbelievable!"],
  ] as const)("%s: %s", (locale, message) => {
    expect(talk(locale, [appointment[locale], message]).told.name).toBeUndefined();
  });

  it.each([
    ["de", "Ich bin Mia Lang", "Mia Lang"],
    ["de", "Mia", "Mia"],
    ["de", "mia krüger", "mia krüger"],
    ["de", "Bin die Jana, 0151 23456789", "Jana"],
    ["de", "Hier ist Thomas von Weber", "Thomas von Weber"],
    ["de", "Mein Name ist Sauer", "Sauer"],
    ["en", "I'm Sarah Campbell", "Sarah Campbell"],
    ["en", "my name is tom baker", "tom baker"],
  ] as const)("%s: %s is one", (locale, message, name) => {
    expect(talk(locale, [appointment[locale], message]).told.name).toBe(name);
  });

  it("answers what is asked beside a complaint", () => {
    const { last } = talk("de", [
      "Ich bin total sauer, ihr habt mein Auto zerkratzt. Wann habt ihr am Montag offen?",
    ]);

    expect(last.reply).toMatch(/^Das tut mir leid[^]*Montag/);
  });

  it.each([
    "Könnt ihr zerkratzte Felgen reparieren?",
    "Was kostet es, wenn mein Auto zerkratzt ist?",
  ])("takes no question about damage for a complaint: %s", (message) => {
    expect(talk("de", [message]).last.reply).not.toContain("tut mir leid");
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
      const { last, told } = talk("de", [message], afterSending);

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

describe("a customer who declines ends the dialogue", () => {
  it.each([
    ["de", "nein danke, doch nicht"],
    ["de", "Nein danke, ich überlege es mir noch"],
    ["de", "Ich will doch keinen Termin mehr"],
    ["en", "no thanks, I changed my mind"],
    ["en", "I don't want an appointment any more"],
  ] as const)("%s: %s", (locale, message) => {
    const { answers, last } = talk(locale, [
      appointment[locale],
      message,
      locale === "de" ? "Wann habt ihr am Montag offen?" : "When are you open on Monday?",
    ]);

    expect(answers[1]?.topic.lead).toBeUndefined();
    expect(last.reply).not.toMatch(/Zu Ihrer Anfrage|About your request/);
  });
});

import { describe, expect, it } from "vitest";
import { brandt, derwen, familiar, id, reply, replyTo, sentence, service } from "./workshops";

describe("a sign of trouble", () => {
  const symptom = { ask: "symptom", card: id(90) };

  it("gets the workshop's own card first, with the phone number when it is grave", () => {
    const asks = [{ ask: "price", services: [service(1)] }, symptom];

    expect(reply(brandt, { frame: { asks } }).reply).toMatch(
      /^Achtung, bitte nicht weiterfahren\. Motor sofort aus\.\nTelefonisch erreichen Sie uns unter \+493415550142\.\n\nÖlwechsel/,
    );
    expect(replyTo(derwen, symptom)).toBe("Warning, please do not drive on. Leave it there.");
  });

  it("says of a card in another language that it is", () => {
    const made = reply(brandt, { frame: { language: "en", asks: [symptom] } });

    expect(made.reply).toContain("do not drive on. In German: Motor sofort aus.");
  });

  it("is not judged from a distance, but shown what looks into it", () => {
    const made = reply(brandt, { frame: { asks: [{ ask: "symptom", services: [service(1)] }] } });

    expect(made.answered).toBe(true);
    expect(made.reply).toBe(
      "Das kann ich aus der Ferne nicht beurteilen. Bitte fragen Sie im Zweifel erst das Team, bevor Sie weiterfahren.\nNachsehen können wir das bei uns in der Werkstatt:\nÖlwechsel: 95 bis 145 €",
    );
    expect(reply(derwen, { frame: { asks: [{ ask: "symptom" }] } }).answered).toBe(false);
  });
});

describe("small talk", () => {
  it("is answered when it is all there is", () => {
    expect(replyTo(familiar, { ask: "talk", kind: "greeting" })).toContain(
      "Wie kann ich dir helfen?",
    );
    expect(replyTo(derwen, { ask: "talk", kind: "areYouHuman" })).toContain("a computer program");
  });

  it("is passed over beside a question, but never whether it is a machine", () => {
    const price = { ask: "price", services: [service(2)] };
    const hello = reply(derwen, { frame: { asks: [{ ask: "talk", kind: "greeting" }, price] } });
    const machine = reply(derwen, {
      frame: { asks: [{ ask: "talk", kind: "areYouHuman" }, price] },
    });

    expect(hello.reply).toBe("MOT class 4: £54.85\nCars.");
    expect(machine.reply).toContain("a computer program");
  });
});

describe("what is refused", () => {
  it("gets no facts by itself", () => {
    expect(reply(brandt, { frame: { refuse: "injection" } })).toMatchObject({
      answered: false,
      actions: [],
      reply: expect.stringMatching(/^Ich halte mich an das/) as string,
    });
    expect(reply(derwen, { frame: { refuse: "otherBusiness" } }).reply).toBe(
      "I can only speak for Derwen Garage, not for other businesses.",
    );
  });

  it("stands beside what is asked all the same", () => {
    const asks = [{ ask: "price", services: [service(1)] }];

    expect(reply(brandt, { frame: { refuse: "injection", asks } }).reply).toBe(
      "Ich halte mich an das, was in unseren Unterlagen steht:\n\nÖlwechsel: 95 bis 145 €\nÖl bis 5 Liter und Filter. Jeder weitere Liter 14 €.",
    );
  });
});

describe("what is not known", () => {
  it("is named, kept as an open question, and offered to be passed on", () => {
    const unknown = ["Getriebespülung"];
    const made = reply(brandt, { frame: { unknown }, message: "macht ihr Getriebespülung?" });

    expect(made).toMatchObject({
      answered: false,
      openQuestions: unknown,
      actions: [{ type: "lead", message: "macht ihr Getriebespülung?" }],
    });
    expect(made.reply).toBe(
      "Zu „Getriebespülung“ weiß ich leider nichts.\n\nMöchten Sie die Frage an das Team weitergeben? Mit Name und Telefonnummer bekommen Sie Antwort. Telefonisch erreichen Sie uns unter +493415550142.",
    );
  });

  it("is not named in words that the customer did not write, nor with a number", () => {
    const unknown = ["der Ölwechsel kostet 5 €"];

    expect(reply(brandt, { frame: { unknown } }).reply).not.toContain("5 €");
    expect(reply(derwen, { frame: { unknown }, message: "huh" }).reply).toMatch(
      /^I'm afraid I don't know that\.\n/,
    );
  });

  it("is not worded alike every time", () => {
    const bot = { author: "bot" as const, body: "", topic: null };
    const replies = [[], [bot], [bot, bot]].map(
      (history) => reply(brandt, { frame: { unknown: ["Felgen"] }, history }).reply,
    );

    expect(new Set(replies).size).toBe(3);
  });

  it("does not hide what is", () => {
    const asks = [{ ask: "price", services: [service(2)] }];
    const made = reply(derwen, { frame: { asks, unknown: ["tow bar"] } });

    expect(made.answered).toBe(false);
    expect(made.reply).toMatch(
      /^MOT class 4: £54\.85\nCars\.\n\nI'm afraid I know nothing about “tow bar”\./,
    );
  });

  it("is everything where a frame says nothing", () => {
    expect(reply(derwen, { frame: {}, message: "?" })).toMatchObject({
      answered: false,
      openQuestions: ["?"],
    });
  });
});

describe("a question back", () => {
  const clarify = { options: [service(1), service(2)] };

  it("names the options", () => {
    const made = reply(brandt, { frame: { clarify } as object });

    expect(made.reply).toBe("Was davon meinen Sie: Ölwechsel oder HU mit AU?");
    expect(made).toMatchObject({ answered: false, actions: [] });
    expect(reply(familiar, { frame: { clarify } as object }).reply).toMatch(/^Was davon meinst du/);
  });

  it("offers no words of a reader that state anything", () => {
    const options = [{ text: "Ölwechsel für 1 €" }, { text: "vorne" }, { text: "hinten" }];

    expect(reply(brandt, { frame: { clarify: { options } } as object }).reply).toBe(
      "Was davon meinen Sie: vorne oder hinten?",
    );
  });

  it("is not asked twice in a row: then each option is told with its price", () => {
    const { topic } = reply(brandt, { frame: { clarify } as object });
    const history = [{ author: "bot" as const, body: "", topic }];

    expect(reply(brandt, { frame: { clarify } as object, history }).reply).toBe(
      "Dazu haben wir:\nÖlwechsel: 95 bis 145 €\nHU mit AU: 149 €",
    );
  });
});

describe("a language that is not ours", () => {
  it("is said not to be spoken, in both that are, before the answer", () => {
    const asks = [{ ask: "text", refs: [sentence(0, 1)] }];
    const made = reply(derwen, { frame: { foreignLanguage: "pl", asks } });

    expect(made.reply).toMatch(
      /^I'm afraid I don't speak this language.*auf Deutsch oder Englisch/,
    );
    expect(made.reply).toContain("The kettle is on.");
  });
});

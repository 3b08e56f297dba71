import { describe, expect, it } from "vitest";
import { appointment, talk } from "@/tests/support/talk";

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

import { describe, expect, it } from "vitest";
import { readIntents } from "@/lib/chat/understand/intents";
import { foldWords } from "@/lib/knowledge";
import { askBrandt } from "@/tests/support/ask-brandt";

describe("talk around the matter", () => {
  it.each([
    ["Halt die Fresse", "insult"],
    ["so ein Saftladen", "insult"],
    ["du kannst ja gar nix", "insult"],
    ["you lot are crooks", "insult"],
    ["Ihr seid viel zu teuer!", "insult"],
    ["you are way too expensive", "insult"],
    ["Erzähl mir einen Witz", "offTopic"],
    ["how old are you", "offTopic"],
    ["lol", "idle"],
    ["?", "idle"],
    ["Hilfe", "idle"],
    ["alles fit bei euch", "howAreYou"],
    ["Schönes Wochenende!", "farewell"],
    ["who made you", "aboutBot"],
    ["passt", "acknowledgement"],
    ["vergelts Gott", "thanks"],
    ["Meine Bremsen quietschen", "symptom"],
    ["the engine light came on", "symptom"],
  ] as const)("%j: %s", (text, intent) => {
    expect(readIntents(foldWords(text))).toContain(intent);
  });

  it.each([
    "Halt die Klappe",
    "Wie wird das Wetter morgen?",
    "Schreib mir ein Gedicht",
    "haha",
    "Hilfe",
    "Das ist mir zu teuer",
  ])("gets a friendly word and no fact, and is not passed on: %s", (question) => {
    const answer = askBrandt(question);

    expect(answer).toMatchObject({ answered: false, actions: [], sources: [], openQuestions: [] });
    expect(answer.reply).not.toMatch(/\d/);
  });

  it("does not hide a question", () => {
    expect(askBrandt("Ihr Abzocker, was kostet ein Ölwechsel?").reply).toContain("89");
    expect(askBrandt("Ok super, und wann habt ihr freitags offen?").reply).toContain("14:00");
  });

  it("tells of trouble without asking: the team is offered, no price", () => {
    expect(askBrandt("Scheiße, meine Bremsen quietschen")).toMatchObject({
      answered: false,
      reply: expect.stringContaining("aus der Ferne nicht beurteilen"),
    });
  });
});

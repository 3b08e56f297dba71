import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat";
import { renderWayOut } from "@/lib/chat/situations/render-way-out";
import { wayOutKinds } from "@/lib/chat/situations/way-out-kinds";
import { wordingFor } from "@/lib/chat/wording/wording-for";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const workshop = buildWorkshopContext({ towPhone: "0341 5550911" });

function ask(question: string, locale: "de" | "en" = "de") {
  return composeAnswer({
    question,
    locale,
    workshop,
    passages: [],
    history: [],
    now: new Date("2026-11-20T10:00:00+01:00"),
  });
}

describe("where only a person can help, the answer says who and how", () => {
  it.each([
    ["de", "Ist mein Auto schon fertig?", /Auftrag/],
    ["de", "Wie weit seid ihr mit L-AB 123?", /Auftrag/],
    ["de", "Sind meine bestellten Reifen schon da?", /Auftrag/],
    ["en", "Is my car ready yet?", /your job/],
    ["en", "any word on the golf", /your job/],
    ["de", "Kann ich euch ein Foto von der Delle schicken?", /werkstatt@kfz-brandt\.example/],
    ["en", "can I send you some pictures of the damage", /werkstatt@kfz-brandt\.example/],
    ["de", "Bin auf der A14 liegen geblieben", /0341 5550911/],
    ["en", "my car broke down, who can tow me", /0341 5550911/],
    ["de", "Hatte gerade einen Unfall, was soll ich tun?", /Notruf[^]*0341 5550911/],
    ["en", "I just had an accident", /emergency services[^]*0341 5550911/],
    ["de", "Seit eurer Reparatur klappert es vorne", /tut mir leid/],
    ["en", "your bill was more than you told me on the phone", /sorry/],
    ["de", "Bei euch erreicht man niemand", /tut mir leid/],
  ] as const)("%s: %s", (locale, question, expected) => {
    const { reply, actions, openQuestions } = ask(question, locale);

    expect(reply).toMatch(expected);
    expect(reply).toContain("+493415550142");
    expect(reply).not.toMatch(/weiß ich leider nicht|don't know/);
    expect(actions).toMatchObject([{ type: "lead" }]);
    // Nobody has to write an answer to it, so it is no gap.
    expect(openQuestions).toEqual([]);
  });

  it.each([
    "Macht ihr Anhängerkupplungen?",
    "Wann ist mein Auto fertig, wenn ich es morgens bringe?",
    "Repariert ihr Unfallschäden?",
  ])("and not to a question about services: %s", (question) => {
    expect(ask(question).reply).not.toMatch(/Auftrag ist|Abschleppdienst|Notruf/);
  });

  it("claims nothing that it cannot know", () => {
    const { reply, answered } = ask("Ist mein Golf schon fertig?");

    expect(answered).toBe(false);
    expect(reply).not.toMatch(/ist fertig|abholbereit/);
  });

  it.each(wayOutKinds)("%s is said in every wording, also without any number", (kind) => {
    for (const wording of [
      wordingFor("de", "sie"),
      wordingFor("de", "du"),
      wordingFor("en", "sie"),
    ]) {
      const text = renderWayOut(kind, { phone: null, towPhone: null, email: null }, wording);
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toContain("null");
    }
  });
});

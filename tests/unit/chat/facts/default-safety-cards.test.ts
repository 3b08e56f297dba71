import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat";
import { toEvidence } from "@/lib/chat/guards/evidence";
import { workshopTexts } from "@/lib/chat/guards/evidence-of-turn";
import { catalogOf } from "@/lib/chat/understand/service-catalog";
import { readGuardFacts } from "@/tests/support/guard-facts";
import { checkSentence } from "@/lib/chat/guards/check-sentence";
import { talk } from "@/tests/support/talk";
import type { WorkshopContext } from "@/lib/workshops/context";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

function ask(question: string, workshop: Partial<WorkshopContext["workshop"]> = {}) {
  return composeAnswer({
    question,
    locale: "de",
    workshop: buildWorkshopContext(workshop),
    passages: [],
    history: [],
    now: new Date("2026-11-20T10:00:00+01:00"),
  });
}

const override = (isActive: boolean) => ({
  safetyOverrides: { oil_lamp: { isActive, text: { de: "Sofort stehen bleiben." } } },
});

describe("a danger", () => {
  it.each([
    ["Öllampe rot, kann ich noch weiterfahren?", /^Achtung, bitte nicht weiterfahren/],
    ["My brake pedal goes to the floor, can I still drive?", /^Warning, please do not drive on/],
  ])("is warned of first, with the number: %s", (question, beginning) => {
    const { reply, sources, openQuestions } = ask(question);

    expect(reply).toMatch(beginning);
    expect(reply).toContain("+493415550142");
    expect(sources).toMatchObject([{ type: "safety" }]);
    expect(openQuestions).toEqual([]);
  });

  it("comes before everything else that is asked or felt", () => {
    const { reply } = ask("Wann habt ihr am Montag offen? Und es qualmt aus der Motorhaube!");

    expect(reply).toMatch(/^Achtung, bitte nicht weiterfahren[^]*Montag/);
    expect(ask("Ich bin sauer, seit eurer Reparatur greift die Bremse nicht").reply).toMatch(
      /^Achtung, bitte nicht weiterfahren[^]*tut mir leid/,
    );
  });

  it("comes before the questions of an open request, which waits", () => {
    const { last } = talk("de", [
      "Ich hätte gern einen Termin",
      "Moment, das Bremspedal fällt durch",
    ]);

    expect(last.reply).toMatch(/^Achtung, bitte nicht weiterfahren/);
    expect(last.reply).not.toMatch(/Wunschzeit|Wie ist/);
    expect(last.topic.lead).toMatchObject({ purpose: "appointment" });
  });

  it("names the recovery service where the workshop has one", () => {
    expect(ask("Lenkung blockiert", { towPhone: "0341 5550911" }).reply).toContain("0341 5550911");
  });

  it("is answered in the workshop's own words, or not at all, where the team says so", () => {
    expect(ask("Öllampe rot", override(true)).reply).toContain("Sofort stehen bleiben.");
    expect(ask("Öllampe rot", override(false)).reply).not.toMatch(/^Achtung/);
  });

  it.each([
    "keine Öllampe an, alles gut",
    "Was kostet Öllampe prüfen?",
    "Öllampe leuchtet nicht mehr",
  ])("is not warned of where none is told: %s", (question) => {
    expect(ask(question).reply).not.toMatch(/Achtung|Vorsicht/);
  });
});

describe("the guards", () => {
  it("accept the recovery service's number as the workshop's own", () => {
    const context = buildWorkshopContext({ towPhone: "0341 5550911" });
    const { vocabulary } = catalogOf(context);
    const evidence = toEvidence(workshopTexts(context), vocabulary);
    const facts = { ...readGuardFacts("kfz-brandt"), context, vocabulary, evidence };

    expect(
      checkSentence("Den Abschleppdienst erreichen Sie unter 0341 5550911.", facts),
    ).toBeNull();
    expect(
      checkSentence("Den Abschleppdienst erreichen Sie unter 0341 5550912.", facts),
    ).not.toBeNull();
  });
});

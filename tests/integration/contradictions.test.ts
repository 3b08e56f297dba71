import { afterAll, describe, expect, it } from "vitest";
import { ignoreContradiction, listContradictions } from "@/lib/chat";
import { saveFact } from "@/lib/workshops";
import { brandt, northgate, startKnowledge } from "@/tests/support/knowledge";

const { member, contextOf, ask, close } = await startKnowledge();
afterAll(close);

const chargingFaq = (price: number) => ({
  question: "Gibt es eine Ladesäule?",
  answer: `Ja, eine mit 11 kW. Ein Ölwechsel kostet bei uns ${price} €.`,
});

describe("a text that contradicts the facts", () => {
  it("is not told to a customer until it is put right", async () => {
    const question = "Gibt es bei euch eine Ladesäule?";
    const id = await saveFact(member(brandt), "faq", chargingFaq(49), null);
    const contradicted = await ask(brandt, question);
    await saveFact(member(brandt), "faq", chargingFaq(99), id);
    const settled = await ask(brandt, question);

    expect(contradicted.reply).toContain("11 kW");
    expect(contradicted.reply).not.toContain("49");
    expect(settled.reply).toContain("99");
  });

  it("is shown to its owner with what the facts say, until the owner says that it is none", async () => {
    const sentence = "Wir haben freitags von 9 bis 22 Uhr geöffnet.";
    const question = "Gibt es eine Spielecke für Kinder?";
    const faq = { question, answer: `Ja, neben dem Empfang. ${sentence}` };
    const passageId = await saveFact(member(brandt), "faq", faq, null);
    const list = async (slug: string) =>
      listContradictions({ ...member(slug), workshop: await contextOf(slug) });

    const fact = expect.stringMatching(/^5 \d\d:\d\d–/);
    const found = { passageId, kind: "hours", sentence, fact, source: "faq", title: question };
    expect(await list(brandt)).toEqual([found]);
    expect(await list(northgate)).toEqual([]);
    await expect(
      ignoreContradiction(member(northgate), { passageId, sentence }),
    ).rejects.toMatchObject({ reason: "passage_not_found" });

    await ignoreContradiction(member(brandt), { passageId, sentence });

    expect(await list(brandt)).toEqual([]);
    expect((await ask(brandt, question)).reply).toContain("22 Uhr");
  });
});

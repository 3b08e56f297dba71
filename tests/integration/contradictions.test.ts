import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { contradictionsOfEdit, ignoreContradiction, listContradictions } from "@/lib/chat";
import { listDocuments } from "@/lib/knowledge";
import { importWorkshop, listFacts, saveFact } from "@/lib/workshops";
import { brandt, northgate, startKnowledge } from "@/tests/support/knowledge";

const { member, contextOf, ask, service, close } = await startKnowledge();
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
    const found = {
      passageId,
      kind: "hours",
      sentence,
      fact,
      serviceId: null,
      against: null,
      source: "faq",
      documentId: null,
      title: question,
    };
    expect(await list(brandt)).toEqual([found]);
    expect(await list(northgate)).toEqual([]);
    await expect(
      ignoreContradiction(member(northgate), { passageId, sentence }),
    ).rejects.toMatchObject({ reason: "passage_not_found" });

    await ignoreContradiction(member(brandt), { passageId, sentence });

    expect(await list(brandt)).toEqual([]);
    expect((await ask(brandt, question)).reply).toContain("22 Uhr");
  });

  it("is told with its document and with the service whose price was changed", async () => {
    const file = JSON.parse(readFileSync(`supabase/demo/${northgate}.json`, "utf8"));
    const text = "An interim service is £159 at our garage. Tea is free.";
    await importWorkshop(service, { ...file, documents: [{ title: "Price leaflet", text }] });
    const [leaflet] = await listDocuments(member(northgate));
    const services = await listFacts(member(northgate), "service");
    const id = services.find(({ name }) => name === "Interim service")?.id ?? "";
    const rows = async () =>
      listContradictions({ ...member(northgate), workshop: await contextOf(northgate) });
    const before = contradictionsOfEdit(await rows(), { kind: "service", id });

    const raw = { name: "Interim service", priceMin: 99, priceMax: 129 };
    await saveFact(member(northgate), "service", raw, id);

    expect(before).toEqual([]);
    expect(contradictionsOfEdit(await rows(), { kind: "service", id })).toEqual([
      expect.objectContaining({
        sentence: "An interim service is £159 at our garage.",
        fact: "Interim service: £99–£129",
        serviceId: id,
        documentId: leaflet?.id,
        title: "Price leaflet",
      }),
    ]);
  });
});

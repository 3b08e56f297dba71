import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { importWorkshop, loadWorkshopContext } from "@/lib/workshops";
import { startTestDatabase, type TestDatabase } from "../../support/database";

const slugs = ["kfz-brandt", "northgate-garage"] as const;
const files = new Map(
  slugs.map((slug) => [slug, JSON.parse(readFileSync(`supabase/demo/${slug}.json`, "utf8"))]),
);
const card = {
  level: "red",
  title: "Öldruck",
  triggers: ["Öllampe rot"],
  text: "Motor sofort abstellen.",
};

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  for (const slug of slugs) await importFile(slug, {});
});
afterAll(() => database.close());

const importFile = (slug: (typeof slugs)[number], changes: object) =>
  importWorkshop(database.service, { ...files.get(slug), ...changes });
const cardsOf = async (slug: string) =>
  (await loadWorkshopContext({ db: database.service }, slug))?.safetyCards;

describe("safety cards of a workshop file", () => {
  it("are this workshop's alone, in its language where the file names none, and keep their ids", async () => {
    await importFile("kfz-brandt", { safetyCards: [card] });
    const [first] = (await cardsOf("kfz-brandt")) ?? [];
    await importFile("kfz-brandt", { safetyCards: [{ ...card, text: "Sofort anhalten." }] });

    expect(await cardsOf("kfz-brandt")).toEqual([
      { ...card, id: first?.id, locale: "de", text: "Sofort anhalten." },
    ]);
    expect(await cardsOf("northgate-garage")).toEqual([]);
  });

  it("stay when the file does not speak of any, and go when it lists none", async () => {
    await importFile("kfz-brandt", {});
    expect(await cardsOf("kfz-brandt")).toHaveLength(1);

    await importFile("kfz-brandt", { safetyCards: [] });
    expect(await cardsOf("kfz-brandt")).toEqual([]);
  });

  it("are refused by path when one has no trigger or repeats a title", async () => {
    await expect(
      importFile("kfz-brandt", { safetyCards: [{ ...card, triggers: [] }] }),
    ).rejects.toMatchObject({ issues: [{ path: "safetyCards[0].triggers" }] });
    await expect(
      importFile("kfz-brandt", { safetyCards: [card, { ...card, text: "Anders." }] }),
    ).rejects.toMatchObject({ issues: [{ path: "safetyCards[1].title" }] });
  });
});

describe("a card that is switched off", () => {
  it("is kept in the list and out of the answers", async () => {
    const { userId } = await database.createUser("owner@example.org");
    await database.sql(
      `insert into public.members (workshop_id, user_id, role, name, email)
       select id, $1, 'owner', 'Kim', 'owner@example.org' from public.workshops where slug = 'kfz-brandt'`,
      [userId],
    );
    const owner = database.memberDb(userId);
    await callRpc(owner, "save_fact", {
      p_workshop: "kfz-brandt",
      p_kind: "safety_card",
      p_fact: { ...card, locale: "de", isActive: false },
    });

    expect(
      await callRpc(owner, "list_facts", { p_workshop: "kfz-brandt", p_kind: "safety_card" }),
    ).toHaveLength(1);
    expect(await cardsOf("kfz-brandt")).toEqual([]);
  });
});

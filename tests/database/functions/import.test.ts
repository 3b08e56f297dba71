import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { importWorkshop } from "@/lib/workshops";
import { workshopContext } from "@/lib/workshops/context";
import { startTestDatabase, type TestDatabase } from "../../support/database";

type File = Record<string, Json> & { slug: string; services: Record<string, Json>[] };

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const read = (name: string): File => JSON.parse(readFileSync(`supabase/demo/${name}.json`, "utf8"));
let count = 0;
const brandt = (changes: object = {}): File => ({
  ...read("kfz-brandt"),
  slug: `brandt-${(count += 1)}`,
  ...changes,
});
const contextOf = async (slug: string) =>
  workshopContext.parse(await callRpc(database.service, "get_workshop_context", { p_slug: slug }));
const everything = async (workshopId: string) => {
  const tables = ["services", "faqs", "documents", "document_chunks", "opening_hours", "closures"];
  const rows = tables.map((table) =>
    database.sql(`select * from public.${table} where workshop_id = $1 order by 1, 2`, [
      workshopId,
    ]),
  );
  return Promise.all(rows);
};

describe("a region", () => {
  it("may be a part of a state that has holidays of its own", async () => {
    const slugs = [brandt({ region: "DE-BY-KATH" }), brandt({ region: "DE-BY-A" })];
    for (const file of slugs) await importWorkshop(database.service, file);
    const contexts = await Promise.all(slugs.map(({ slug }) => contextOf(slug)));

    expect(contexts.map(({ workshop }) => workshop.region)).toEqual(["DE-BY-KATH", "DE-BY-A"]);
  });
});

describe("import_workshop and get_workshop_context", () => {
  it.each(["kfz-brandt", "northgate-garage"])(
    "give back what the file of %s says",
    async (name) => {
      const file = read(name);

      await importWorkshop(database.service, file);

      const context = await contextOf(file.slug);
      expect(context.workshop).toMatchObject({
        slug: file.slug,
        name: file.name,
        phone: file.phone,
        address: file.address,
        branding: file.branding,
        capacity: file.capacity,
      });
      expect(context.services.map((service) => [service.name, service.priceMinCents])).toEqual(
        file.services.map((service) => [service.name, Number(service.priceMin) * 100]),
      );
      expect(context.openingHours[0]).toEqual({
        weekday: 1,
        opens: expect.stringMatching(/^0[78]:[03]0$/),
        closes: expect.stringMatching(/^1[28]:00$/),
        weeks: [],
        note: "",
      });
    },
  );

  it("know no workshop of another slug", async () => {
    expect(
      await callRpc(database.service, "get_workshop_context", { p_slug: "nowhere" }),
    ).toBeNull();
  });

  it("keep the ids of what has the same name, and change nothing by repetition", async () => {
    const file = brandt();
    const first = await importWorkshop(database.service, file);
    const before = await contextOf(file.slug);
    const chunks = await database.sql(
      "select id from public.document_chunks where workshop_id = $1 order by id",
      [first.workshopId],
    );

    const second = await importWorkshop(database.service, file);

    expect(first.isCreated).toBe(true);
    expect(second).toEqual({ ...first, isCreated: false });
    expect(await contextOf(file.slug)).toEqual(before);
    expect(
      await database.sql(
        "select id from public.document_chunks where workshop_id = $1 order by id",
        [first.workshopId],
      ),
    ).toEqual(chunks);
  });

  it("delete what is gone from the file, in this workshop alone", async () => {
    const [file, other] = [brandt(), brandt()];
    await importWorkshop(database.service, file);
    await importWorkshop(database.service, other);

    await importWorkshop(database.service, {
      ...file,
      services: file.services.slice(0, 1),
      faqs: [],
      documents: [],
      closures: [],
      openingHours: {},
    });

    const context = await contextOf(file.slug);
    expect([context.services.length, context.closures, context.openingHours]).toEqual([1, [], []]);
    expect((await contextOf(other.slug)).services).toHaveLength(file.services.length);
  });

  it("store a changed text under the same document with new passages", async () => {
    const file = brandt();
    const { workshopId } = await importWorkshop(database.service, file);
    const documents = [{ title: "Reifeneinlagerung", text: "Wir lagern in Halle 7." }];

    await importWorkshop(database.service, { ...file, documents });

    const found = await callRpc(database.service, "search_knowledge", {
      p_workshop_id: workshopId,
      p_query: "",
      p_terms: ["halle"],
    });
    expect(found).toMatchObject([
      { title: "Reifeneinlagerung", content: "Wir lagern in Halle 7." },
    ]);
  });

  it("keeps a price that is open upwards", async () => {
    const services = [{ name: "Standheizung", priceMin: 1390 }];
    const file = brandt({ services });

    await importWorkshop(database.service, file);

    const context = await contextOf(file.slug);
    expect(context.services).toMatchObject([{ priceMinCents: 139000, priceMaxCents: null }]);
  });

  it.each<[string, object]>([
    ["services[0]", { services: [{ name: "x", priceMinCents: 5, priceMaxCents: 3 }] }],
    ["services[0]", { services: [{ name: "x", priceMaxCents: 3 }] }],
    ["services[1]", { services: [{ name: "x" }, { name: "x" }] }],
    [
      "openingHours.mon[1]",
      {
        openingHours: {
          mon: [
            ["08:00", "12:00"],
            ["11:00", "13:00"],
          ],
        },
      },
    ],
    ["openingHours.tue[0]", { openingHours: { tue: [["18:00", "08:00"]] } }],
    ["closures[0]", { closures: [{ from: "2026-13-01", to: "2026-12-31" }] }],
    ["workshop", { branding: { primaryColor: "blue", greeting: "Moin" } }],
  ])("change nothing when the database refuses %s, and name it", async (path, changes) => {
    const file = brandt();
    const { workshopId } = await importWorkshop(database.service, file);
    const before = await everything(workshopId);

    const refused = callRpc(database.service, "import_workshop", {
      p_workshop: { ...file, currency: "EUR", services: [], documents: [], ...changes } as Json,
    });

    await expect(refused).rejects.toMatchObject({
      code: "invalid",
      reason: "invalid_workshop",
      issues: [{ path }],
    });
    expect(await everything(workshopId)).toEqual(before);
  });
});

describe("create_member_login", () => {
  const login = {
    p_email: "Boss@Example.org",
    p_password: "ein-langes-wort",
    p_name: "Boss",
    p_role: "owner",
  };

  it("makes one login for two workshops, which the auth service accepts", async () => {
    const [one, two] = [brandt(), brandt()];
    await importWorkshop(database.service, one);
    await importWorkshop(database.service, two);

    const first = await callRpc(database.service, "create_member_login", {
      ...login,
      p_slug: one.slug,
    });
    const second = await callRpc(database.service, "create_member_login", {
      ...login,
      p_slug: two.slug,
    });

    expect(second).toBe(first);
    const mine = await callRpc(database.memberDb(first), "list_my_workshops", {});
    expect(mine.map(({ slug }) => slug).toSorted()).toEqual([one.slug, two.slug].toSorted());
    const signedIn = await database.fetch(`${database.url}/auth/v1/token?grant_type=password`, {
      method: "POST",
      headers: { apikey: database.keys.publishableKey, "content-type": "application/json" },
      body: JSON.stringify({ email: "boss@example.org", password: login.p_password }),
    });
    expect(signedIn.status).toBe(200);
  });

  it("refuses an unknown workshop, a short password and a role that is none", async () => {
    const file = brandt();
    await importWorkshop(database.service, file);
    const create = (changes: object) =>
      callRpc(database.service, "create_member_login", { ...login, p_slug: file.slug, ...changes });

    await expect(create({ p_slug: "nowhere" })).rejects.toMatchObject({
      reason: "workshop_not_found",
    });
    await expect(create({ p_password: "kurz" })).rejects.toMatchObject({ reason: "weak_password" });
    await expect(create({ p_role: "king" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is for the service alone", async () => {
    const refused = callRpc(database.memberDb("somebody@example.org"), "create_member_login", {
      ...login,
      p_slug: "kfz-brandt",
    });

    await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  });
});

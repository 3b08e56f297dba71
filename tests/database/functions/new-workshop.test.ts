import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createWorkshop, findFreeSlug, getWorkshopSettings } from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours } = await startTwoWorkshops();

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const founderOf = (userId: string) => ({
  db: database.service,
  log,
  requestId: "test",
  userId,
  name: "Nora Neu",
});
const newPerson = async () =>
  founderOf((await database.createUser(`${randomUUID()}@example.org`)).userId);
const memberContext = (userId: string, workshopSlug: string) => ({
  workshopSlug,
  actor: { kind: "member", userId, email: "" } as const,
  db: database.memberDb(userId),
  now: () => new Date(),
  log,
  requestId: "test",
});

const form = {
  name: "Kfz-Meister Müller & Söhne",
  slug: "",
  street: "Gasse 1",
  postalCode: "04229",
  city: "Leipzig",
  region: "DE-SN",
  phone: "0341 5550142",
  website: "www.mueller.example",
  locale: "de",
  formality: "du",
};

describe("a new workshop", () => {
  it("belongs to its founder, with an address made of its name and the country's clock and money", async () => {
    const founder = await newPerson();
    const slug = await createWorkshop(founder, form);

    expect(slug).toBe("kfz-meister-mueller-und-soehne");
    expect(await getWorkshopSettings(memberContext(founder.userId, slug))).toMatchObject({
      timezone: "Europe/Berlin",
      currency: "EUR",
      country: "DE",
      formality: "du",
      website: "https://www.mueller.example",
    });
    await expect(
      getWorkshopSettings(memberContext(ours.members.owner.userId, slug)),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("of the same name gets another address, and never takes one that somebody has", async () => {
    const slug = await createWorkshop(await newPerson(), form);
    expect(slug).toBe("kfz-meister-mueller-und-soehne-leipzig");

    await expect(
      createWorkshop(await newPerson(), { ...form, slug: ours.slug }),
    ).rejects.toMatchObject({ code: "conflict", reason: "slug_taken", issues: [{ path: "slug" }] });
    const [kept] = await database.sql("select name from public.workshops where slug = $1", [
      ours.slug,
    ]);
    expect(kept).toEqual({ name: "Werkstatt" });
  });

  it.each([
    [{ name: " \u200b" }, "name"],
    [{ region: "DE-XX" }, "region"],
    [{ region: "US-CA" }, "region"],
    [{ phone: "anrufen" }, "phone"],
    [{ website: "javascript:alert(1)" }, "website"],
    [{ slug: "Ein Name" }, "slug"],
    [{ locale: "tr" }, "locale"],
    [{ city: undefined }, "city"],
  ])("is refused by name of the wrong field: %j", async (changes, path) => {
    await expect(createWorkshop(await newPerson(), { ...form, ...changes })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path }],
    });
  });

  it("asks for no plan: it begins with the free one, whatever is sent", async () => {
    const slug = await createWorkshop(await newPerson(), { ...form, plan: "business" });
    const [row] = await database.sql("select plan from public.workshops where slug = $1", [slug]);
    expect(row).toEqual({ plan: "free" });
  });

  it("is the fifth of an account at most", async () => {
    const founder = await newPerson();
    const names = ["Eins", "Zwei", "Drei", "Vier", "Fünf"];
    for (const name of names) await createWorkshop(founder, { ...form, name: `Werk ${name}` });

    await expect(createWorkshop(founder, { ...form, name: "Werk Sechs" })).rejects.toMatchObject({
      code: "limit_reached",
      reason: "too_many_workshops",
    });
  });

  it("is made by the service alone, for a login that there is", async () => {
    const asMember = {
      ...founderOf(ours.members.owner.userId),
      db: database.memberDb(ours.members.owner.userId),
    };
    await expect(createWorkshop(asMember, form)).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      createWorkshop(founderOf(randomUUID()), { ...form, slug: "niemand" }),
    ).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("without a usable name still gets an address", async () => {
    expect(await findFreeSlug({ db: database.service }, { name: "車", city: "" })).toBe(
      "werkstatt",
    );
  });
});

import { describe, expect, it } from "vitest";
import {
  acceptProposals,
  allowOrigin,
  getSetupState,
  getWorkshopSettings,
  listFacts,
  listOpeningHours,
  setSetupStep,
  updateWorkshopSettings,
} from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const as = (workshop: FilledWorkshop, role: Role, slug = workshop.slug) => ({
  workshopSlug: slug,
  actor: { kind: "member", userId: workshop.members[role].userId, email: "" } as const,
  db: database.memberDb(workshop.members[role].userId),
  now: () => new Date(),
  log,
  requestId: "test",
});
const owner = as(ours, "owner");
const service = (name: string, priceMin: number | null = null) => ({
  name,
  category: "",
  priceMin,
  priceMax: priceMin,
  durationMinutes: 30,
  synonyms: [],
});
const namesOf = async (ctx = owner) => (await listFacts(ctx, "service")).map(({ name }) => name);

describe("proposals", () => {
  it("that are accepted become the workshop's, and nobody else's", async () => {
    const before = await namesOf(as(theirs, "owner"));
    const count = await acceptProposals(owner, {
      profile: [{ phone: "0341 5550199" }, { city: "Halle" }],
      openingHours: [{ mon: [["08:00", "12:00"]], sat: [["09:00", "13:00"]] }],
      services: [service("Klimaservice", 79.5), service("Lichttest")],
      faqs: [{ question: "Karte?", answer: "Ja." }],
    });

    expect(count).toBe(5);
    expect(await getWorkshopSettings(owner)).toMatchObject({
      phone: "0341 5550199",
      city: "Halle",
    });
    expect(await listOpeningHours(owner)).toEqual([
      { weekday: 1, opens: "08:00", closes: "12:00", weeks: [], note: "" },
      { weekday: 6, opens: "09:00", closes: "13:00", weeks: [], note: "" },
    ]);
    expect(await namesOf()).toEqual(expect.arrayContaining(["Klimaservice", "Lichttest"]));
    expect(await namesOf(as(theirs, "owner"))).toEqual(before);
  });

  it("of a week keep the weeks of the month and the note of each span", async () => {
    const before = await listOpeningHours(as(theirs, "owner"));
    const sat = [{ opens: "09:00", closes: "12:00", weeks: [1, 3], note: "nur Abgabe" }];
    await acceptProposals(owner, { openingHours: [{ mon: [["08:00", "12:00"]], sat }] });

    expect(await listOpeningHours(owner)).toEqual([
      { weekday: 1, opens: "08:00", closes: "12:00", weeks: [], note: "" },
      { weekday: 6, opens: "09:00", closes: "12:00", weeks: [1, 3], note: "nur Abgabe" },
    ]);
    expect(await listOpeningHours(as(theirs, "owner"))).toEqual(before);
  });

  it("of a name that is there change nothing of it", async () => {
    await acceptProposals(owner, { services: [service("KLIMASERVICE", 1)] });
    const kept = (await listFacts(owner, "service")).filter(({ name }) =>
      /klimaservice/i.test(name),
    );

    expect(kept).toEqual([expect.objectContaining({ name: "Klimaservice", priceMinCents: 7950 })]);
  });

  it("are taken all or not at all, by the rules of the workshop file", async () => {
    const before = await namesOf();
    const refused = { code: "invalid" };
    await expect(
      acceptProposals(owner, { services: [service("Gut"), service("Schlecht", -1)] }),
    ).rejects.toMatchObject(refused);
    await expect(
      acceptProposals(owner, { services: [service("Gut")], openingHours: [{ mon: [["9", "8"]] }] }),
    ).rejects.toMatchObject(refused);
    await expect(
      acceptProposals(owner, { services: [null], profile: [{ plan: "business" }] }),
    ).rejects.toMatchObject(refused);
    await expect(acceptProposals(owner, {})).rejects.toMatchObject({ reason: "nothing_found" });

    expect(await namesOf()).toEqual(before);
  });

  it("are the office's to accept, and what the workshop says of itself the owner's", async () => {
    await acceptProposals(as(ours, "reception"), { services: [service("Annahme")] });
    await expect(
      acceptProposals(as(ours, "reception"), { profile: [{ city: "Ulm" }] }),
    ).rejects.toMatchObject({ code: "forbidden" });
    for (const role of ["mechanic", "viewer"] as const) {
      await expect(
        acceptProposals(as(ours, role), { services: [service("Nein")] }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(
      acceptProposals(as(theirs, "owner", ours.slug), { services: [service("Nein")] }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the setting up", () => {
  it("can be left and gone on with: what is done stays done, what was passed over can still be", async () => {
    await setSetupStep(owner, "website", "skipped");
    await setSetupStep(owner, "services", "done");
    await setSetupStep(owner, "services", "skipped");
    await setSetupStep(owner, "website", "done");

    expect(await getSetupState(owner)).toMatchObject({
      website: "done",
      services: "done",
      look: "open",
    });
    expect(await getSetupState(as(theirs, "owner"))).toMatchObject({ services: "open" });
  });

  it("is the owner's alone", async () => {
    for (const role of ["reception", "mechanic", "viewer"] as const) {
      await expect(getSetupState(as(ours, role))).rejects.toMatchObject({ code: "forbidden" });
      await expect(setSetupStep(as(ours, role), "look", "done")).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });
});

describe("settings", () => {
  const widget = {
    primaryColor: "#aa0000",
    greeting: "Moin!",
    quickReplies: "Preise?\n\n Termin? ",
    allowedOrigins: "https://www.brandt.example/kontakt\nbrandt.example",
    consentText: "",
    privacyUrl: "brandt.example/datenschutz",
  };

  it("are kept as they are meant: addresses as origins, lines without gaps, nothing as nothing", async () => {
    await updateWorkshopSettings(owner, "widget", widget);

    expect(await getWorkshopSettings(owner)).toMatchObject({
      quickReplies: ["Preise?", "Termin?"],
      allowedOrigins: ["https://www.brandt.example", "https://brandt.example"],
      consentText: null,
      privacyUrl: "https://brandt.example/datenschutz",
    });
  });

  it("let the chat onto one more site, once", async () => {
    await allowOrigin(owner, "https://neu.example/seite");
    await allowOrigin(owner, "https://neu.example");

    expect((await getWorkshopSettings(owner)).allowedOrigins).toEqual([
      "https://www.brandt.example",
      "https://brandt.example",
      "https://neu.example",
    ]);
  });

  it("follow the region with country and currency", async () => {
    const before = await getWorkshopSettings(owner);
    await updateWorkshopSettings(owner, "profile", { ...before, region: "CH-ZH" });

    expect(await getWorkshopSettings(owner)).toMatchObject({ country: "CH", currency: "CHF" });
  });

  it("say whether the team sends every answer", async () => {
    await updateWorkshopSettings(owner, "answers", { isDrafting: "team" });
    const team = await getWorkshopSettings(owner);
    await updateWorkshopSettings(owner, "answers", { isDrafting: "bot" });

    expect([team.isDrafting, (await getWorkshopSettings(owner)).isDrafting]).toEqual([true, false]);
  });

  it.each([
    ["answers", { isDrafting: "maybe" }, "isDrafting"],
    ["widget", { ...widget, primaryColor: "red" }, "primaryColor"],
    ["widget", { ...widget, allowedOrigins: "javascript:alert(1)" }, "allowedOrigins"],
    ["widget", { ...widget, quickReplies: "a\nb\nc\nd\ne\nf\ng" }, "quickReplies"],
  ] as const)("are refused by name of the wrong field: %s", async (group, raw, path) => {
    await expect(updateWorkshopSettings(owner, group, raw)).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: expect.stringMatching(new RegExp(`^${path}`)) }],
    });
  });

  it("cannot change the plan or the address of a workshop", async () => {
    await database.memberDb(ours.members.owner.userId).call("update_workshop", {
      p_workshop: ours.slug,
      p_changes: { plan: "free", slug: "anders" },
    });
    const [row] = await database.sql("select slug, plan from public.workshops where id = $1", [
      ours.id,
    ]);

    expect(row).toEqual({ slug: ours.slug, plan: "business" });
  });

  it("are the owner's alone", async () => {
    for (const role of ["reception", "mechanic", "viewer"] as const) {
      await expect(getWorkshopSettings(as(ours, role))).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(updateWorkshopSettings(as(ours, role), "widget", widget)).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    await expect(getWorkshopSettings(as(theirs, "owner", ours.slug))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

import { describe, expect, it } from "vitest";
import { announceWrites } from "@/lib/server/announce-writes";
import type { WorkshopContexts } from "@/lib/server/workshop-contexts";
import type { WorkshopContext } from "@/lib/workshops/context";
import { insertStatement, rowMakers } from "../two-workshops";
import { readContextTables, readContextWriters } from "./context-catalog";
import { startTwoInstances } from "./two-instances";
import { card, closure, file, hours, imported, service } from "./writer-rows";

const { database, ours, theirs, here, elsewhere, passTheBound } = await startTwoInstances();
const pairs = await readContextWriters(database.sql, await readContextTables(database.sql));

type Args = Record<string, unknown>;
/** Whom a function is for, and a call of it that changes the table. */
type Way = {
  caller: "owner" | "service" | "admin";
  slug: string;
  args: (idOf: (table: string) => string) => Args;
};

const office = (args: (idOf: (table: string) => string) => Args): Way => ({
  caller: "owner",
  slug: "ours",
  args: (idOf) => ({ p_workshop: ours.slug, ...args(idOf) }),
});
const saves = (p_kind: string, p_fact: Args) => office(() => ({ p_kind, p_fact }));
const deletes = (p_kind: string, table: string) =>
  office((idOf) => ({ p_kind, p_id: idOf(table) }));
const resolves = (p_kind: string, p_fact: Args) =>
  office((idOf) => ({ p_gap_id: idOf("knowledge_gaps"), p_kind, p_fact }));
const imports = (changed: Args): Way => ({
  caller: "service",
  slug: imported,
  args: () => ({ p_workshop: { ...file, ...changed } }),
});

/** A workshop that is founded here, and goes with its founder's account. */
const founded = "kfz-neu";
const { userId: founder } = await database.createUser("founder@example.org");
const newWorkshop = {
  ...file,
  ...file.address,
  slug: founded,
  formality: "sie",
  primaryColor: "#0f4c81",
  greeting: "Moin!",
};

const { userId: admin } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  admin,
]);
const governs = (args: Args): Way => ({
  caller: "admin",
  slug: "ours",
  args: () => ({ p_workshop: ours.slug, ...args }),
});

/** One call for each function that the catalog finds and each table it writes; what is missing here fails. */
const ways: Record<string, Way> = {
  "save_fact services": saves("service", { ...service, name: "Lichttest innen" }),
  "save_fact closures": saves("closure", closure),
  "save_fact safety_cards": saves("safety_card", card),
  "delete_fact services": deletes("service", "services"),
  "delete_fact closures": deletes("closure", "closures"),
  "delete_fact safety_cards": deletes("safety_card", "safety_cards"),
  "resolve_gap services": resolves("service", { ...service, name: "Lichttest außen" }),
  "resolve_gap closures": resolves("closure", { ...closure, reason: "Umbau" }),
  "resolve_gap safety_cards": resolves("safety_card", { ...card, title: "Öl läuft aus" }),
  "set_safety_override safety_overrides": office(() => ({
    p_key: "oil_lamp",
    p_override: { isActive: false, text: {} },
  })),
  "set_booking_settings workshops": office(() => ({ p_settings: { slotMinutes: 45 } })),
  "set_contact_details workshops": office(() => ({
    p_contact: { phone: "0341 5550177", street: "Gasse 3", postalCode: "04229", city: "Leipzig" },
  })),
  "set_open_holidays workshops": office(() => ({ p_days: ["2027-05-17"] })),
  "set_opening_hours opening_hours": office(() => ({ p_spans: hours })),
  "decide_price_proposal services": office((idOf) => ({
    p_proposal_id: idOf("price_proposals"),
    p_is_accepted: true,
    p_now: "2026-11-20T09:00:00Z",
    p_service_name: "Ölwechsel",
    p_price_min_cents: 7900,
    p_price_max_cents: 7900,
  })),
  "ignore_contradiction ignored_contradictions": office((idOf) => ({
    p_passage_id: idOf("faqs"),
    p_sentence: "Ölwechsel kosten 79 €.",
  })),
  "allow_origin workshops": office(() => ({ p_origin: "https://neu.example" })),
  "create_workshop workshops": {
    caller: "service",
    slug: founded,
    args: () => ({ p_user_id: founder, p_workshop: newWorkshop, p_member_name: "Nora" }),
  },
  "delete_account workshops": {
    caller: "service",
    slug: founded,
    args: () => ({ p_user_id: founder }),
  },
  "update_workshop workshops": office(() => ({ p_changes: { greeting: "Servus!" } })),
  "accept_proposals workshops": office(() => ({ p_accepted: { profile: { city: "Ulm" } } })),
  "accept_proposals opening_hours": office(() => ({
    p_accepted: { openingHours: [{ weekday: 3, opens: "10:00", closes: "11:00" }] },
  })),
  "accept_proposals closures": office(() => ({
    p_accepted: { closures: [{ ...closure, to: "2027-08-14" }] },
  })),
  "accept_proposals safety_cards": office(() => ({
    p_accepted: { safetyCards: [{ ...card, title: "Motor zu heiß" }] },
  })),
  "accept_proposals services": office(() => ({
    p_accepted: { services: [{ ...service, name: "Lichttest hinten" }] },
  })),
  "suspend_workshop workshops": governs({ p_reason: "Rechnung offen" }),
  "resume_workshop workshops": governs({}),
  "set_workshop_overrides workshops": governs({
    p_limits_plan: "business",
    p_ai_budget_micro_euros: 5,
  }),
  "set_workshop_plan workshops": governs({ p_plan: "pro" }),
  "decide_plan_request workshops": {
    ...governs({}),
    args: (idOf) => ({
      p_workshop: ours.slug,
      p_request_id: idOf("plan_requests"),
      p_approve: true,
      p_answer: "",
    }),
  },
  "end_trials workshops": {
    ...governs({}),
    caller: "service",
    args: () => ({ p_now: "2026-11-01T00:00:00Z", p_limit: 10 }),
  },
  "apply_planned_prices services": {
    ...governs({}),
    caller: "service",
    args: () => ({ p_now: "2099-01-02T00:00:00Z", p_limit: 10 }),
  },
  "request_deletion workshops": office(() => ({ p_name: "Werkstatt" })),
  "cancel_deletion workshops": office(() => ({})),
  "erase_deleted_workshop workshops": {
    caller: "service",
    slug: imported,
    args: () => ({ p_now: "2026-11-01T00:00:00Z", p_limit: 1000 }),
  },
  "import_workshop workshops": imports({ name: "Kfz umbenannt" }),
  "import_workshop opening_hours": imports({ openingHours: { mon: [["08:00", "12:00"]] } }),
  "import_workshop closures": imports({ closures: [closure] }),
  "import_workshop services": imports({ services: [service] }),
  "import_workshop safety_overrides": imports({ safetyOverrides: { smoke: { isActive: false } } }),
  "import_workshop safety_cards": imports({ safetyCards: [card] }),
};

/** The part of a context that a table fills. */
const parts: Record<string, keyof WorkshopContext> = {
  workshops: "workshop",
  opening_hours: "openingHours",
  closures: "closures",
  services: "services",
  safety_cards: "safetyCards",
  safety_overrides: "workshop",
  ignored_contradictions: "ignoredContradictions",
};

/** The state that a write starts from: a row to decide on or to remove in each table, and the file as it was. */
async function prepare(writer: string): Promise<(table: string) => string> {
  const ids = new Map<string, string>();
  for (const table of ["documents", "services", "closures", "safety_cards", "faqs"]) {
    ids.set(table, await insert(table));
    ours.rowIds.set(table, ids.get(table) ?? "");
  }
  for (const table of ["price_proposals", "knowledge_gaps"]) ids.set(table, await insert(table));
  await database.sql(
    "update public.services set planned_from = '2099-01-01', planned_min_cents = 9900 where id = $1",
    [ids.get("services")],
  );
  await database.service.call("import_workshop", { p_workshop: file });
  await database.sql(
    `update public.workshops set suspended_at = now(), suspension_reason = 'Umzug', plan = 'business',
       trial_ends_at = '2026-10-01T00:00:00Z', deletion_requested_at = due.at - interval '30 days', deletion_due_at = due.at
     from (select case when $2 = 'cancel_deletion' then now() + interval '1 day' end as at) as due
     where id = $1`,
    [ours.id, writer],
  );
  await database.sql(
    `update public.workshops set deletion_requested_at = '2026-10-01', deletion_due_at = '2026-10-31' where slug = $1`,
    [imported],
  );
  await database.sql("delete from public.plan_requests where workshop_id = $1", [ours.id]);
  const [asked] = await database.sql(
    "insert into public.plan_requests (workshop_id, plan) values ($1, 'pro') returning id",
    [ours.id],
  );
  ids.set("plan_requests", String(asked?.["id"]));
  await Promise.all([here.catchUp(), elsewhere.catchUp()]);
  return (table) => ids.get(table) ?? "";
}

async function insert(table: string): Promise<string> {
  const row = { workshop_id: ours.id, ...rowMakers[table]?.(ours) };
  const { text, params } = insertStatement(table, row);
  const [inserted] = await database.sql(`${text} returning id`, params);
  return String(inserted?.["id"]);
}

const read = async (instance: WorkshopContexts, slug: string, table: string) =>
  JSON.stringify((await instance.get(slug)).value?.[parts[table] ?? "workshop"]);

describe("what a workshop's people and its files write", () => {
  it("is written by functions that are all tried here", () => {
    const found = pairs.map(({ writer, table }) => `${writer} ${table}`);

    expect(Object.keys(ways).toSorted()).toEqual(found.toSorted());
  });

  it.each(pairs)(
    "through $writer into $table is in the next answer here, within 30 s elsewhere, and in nobody else's",
    async ({ writer, table }) => {
      const way = ways[`${writer} ${table}`];
      const idOf = await prepare(writer);
      const slug = way === undefined || way.slug === "ours" ? ours.slug : way.slug;
      const before = await read(here, slug, table);
      const others = await read(here, theirs.slug, table);
      const known = await read(elsewhere, slug, table);

      const plain = {
        owner: database.memberDb(ours.members.owner.userId),
        admin: database.memberDb(admin),
        service: database.service,
      };
      const door = announceWrites(plain[way?.caller ?? "service"], here.catchUp);
      await door.call(writer, way?.args(idOf) ?? {});

      const after = await read(here, slug, table);
      expect(after).not.toBe(before);
      expect(known).toBe(before);
      await passTheBound(elsewhere, slug);
      expect(await read(elsewhere, slug, table)).toBe(after);
      expect(await read(here, theirs.slug, table)).toBe(others);
    },
  );
});

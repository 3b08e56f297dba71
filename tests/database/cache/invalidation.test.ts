import { describe, expect, it } from "vitest";
import { announceWrites, contextWriters } from "@/lib/server/announce-writes";
import type { WorkshopContexts } from "@/lib/server/workshop-contexts";
import { access, touchedColumn, type Command } from "../isolation/access";
import { insertStatement, rowMakers } from "../two-workshops";
import { readContextTables, readContextWriters } from "./context-catalog";
import { startTwoInstances } from "./two-instances";

const { database, ours, theirs, here, elsewhere, passTheBound } = await startTwoInstances();

const contextTables = await readContextTables(database.sql);

/** What an update does where the column is no text. */
const changes: Record<string, string> = { opening_hours: "weekday = weekday % 7 + 1" };

type Way = { caller: "owner" | "service"; command: Command; table: string };

/** Every command the owner may give, and every one the service may; a workshop itself is never made or removed twice. */
const ways: Way[] = contextTables.flatMap((table) =>
  (["insert", "update", "delete"] as const).flatMap((command) => [
    ...(access[table]?.[command].includes("owner")
      ? [{ caller: "owner" as const, command, table }]
      : []),
    ...(table === "workshops" && command !== "update"
      ? []
      : [{ caller: "service" as const, command, table }]),
  ]),
);

function statementOf({ table, command }: Way) {
  const where = `where ${table === "workshops" ? "id" : "workshop_id"} = '${ours.id}'`;
  const column = touchedColumn[table];
  const change = changes[table] ?? `${column} = ${column} || '!'`;
  const row = { workshop_id: ours.id, ...rowMakers[table]?.(ours) };
  return {
    select: { text: "", params: [] },
    insert: insertStatement(table, row),
    update: { text: `update public.${table} set ${change} ${where}`, params: [] },
    delete: { text: `delete from public.${table} ${where}`, params: [] },
  }[command];
}

async function write(way: Way): Promise<void> {
  const { text, params } = statementOf(way);
  const role = { owner: "authenticated", service: "service_role" }[way.caller];
  await database.sql("begin");
  await database.sql("select set_config('request.jwt.claim.sub', $1, true)", [
    ours.members.owner.userId,
  ]);
  await database.sql(`set local role ${role}`);
  await database.sql(text, params);
  await database.sql("commit");
}

/** So that there is something to change or remove. */
async function insertRow(table: string): Promise<void> {
  const of = table === "workshops" ? "services" : table;
  const { text, params } = statementOf({ caller: "service", command: "insert", table: of });
  await database.sql(text, params);
}

const read = async (instance: WorkshopContexts, slug = ours.slug) =>
  JSON.stringify((await instance.get(slug)).value);

async function afterTheBound(instance: WorkshopContexts, slug = ours.slug): Promise<string> {
  await passTheBound(instance, slug);
  return read(instance, slug);
}

const fileFrom = (city: string) => ({
  slug: "kfz-neu",
  name: "Kfz Neu",
  locale: "de",
  timezone: "Europe/Berlin",
  region: "DE-SN",
  currency: "EUR",
  address: { street: "Gasse 1", postalCode: "04229", city, country: "DE" },
  branding: { primaryColor: "#0f4c81", greeting: "Moin!", quickReplies: [] },
  capacity: { slotMinutes: 60, parallelJobs: 2, leadTimeHours: 24 },
  allowedOrigins: [],
});

describe("a context in the cache", () => {
  it("is made of tables that are known", () => {
    expect(contextTables).toEqual(
      expect.arrayContaining(["closures", "opening_hours", "services", "workshops"]),
    );
  });

  it.each(ways)(
    "changes for visitors within 30 s after the $caller's $command on $table, and nobody else's does",
    async (way) => {
      await insertRow(way.table);
      const before = await afterTheBound(elsewhere);
      const others = await read(elsewhere, theirs.slug);
      await write(way);
      const loads = elsewhere.stats().loads;

      expect(await afterTheBound(elsewhere)).not.toBe(before);
      expect(await read(elsewhere, theirs.slug)).toBe(others);
      expect(elsewhere.stats().loads - loads).toBeLessThanOrEqual(2);
    },
  );

  it("changes at once on the instance whose own write it is", async () => {
    const door = announceWrites(database.service, here.catchUp);
    expect(await read(here, "kfz-neu")).toBe("null");

    await door.call("import_workshop", { p_workshop: fileFrom("Leipzig") });
    expect(await read(here, "kfz-neu")).toContain("Leipzig");

    await door.call("import_workshop", { p_workshop: fileFrom("Halle") });
    expect(await read(here, "kfz-neu")).toContain("Halle");
    expect(await afterTheBound(elsewhere, "kfz-neu")).toContain("Halle");
  });

  it("ends with its workshop, and moves with its address", async () => {
    await afterTheBound(elsewhere, "kfz-neu");
    await database.sql("update public.workshops set slug = 'kfz-moved' where slug = 'kfz-neu'");
    expect(await afterTheBound(elsewhere, "kfz-neu")).toBe("null");
    expect(await read(elsewhere, "kfz-moved")).toContain("kfz-moved");

    await database.sql("delete from public.workshops where slug = 'kfz-moved'");
    expect(await afterTheBound(elsewhere, "kfz-moved")).toBe("null");
  });

  it("is announced by every function that writes these tables, directly or through others", async () => {
    const found = await readContextWriters(database.sql, contextTables);

    expect([...new Set(found.map(({ writer }) => writer))]).toEqual([...contextWriters].toSorted());
  });
});

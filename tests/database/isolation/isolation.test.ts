import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../support/database";
import {
  createFilledWorkshop,
  insertStatement,
  roles,
  rowMakers,
  type FilledWorkshop,
  type Role,
} from "../two-workshops";
import { access, commands, touchedColumn, tryAs, type Caller, type Command } from "./access";

let database: TestDatabase;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;
let outsider: string;

beforeAll(async () => {
  database = await startTestDatabase();
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
  outsider = (await database.createUser("outsider@example.org")).userId;
});
afterAll(() => database.close());

const tables = Object.keys(access);
const member = (role: Role): Caller => ({
  role: "authenticated",
  userId: ours.members[role].userId,
});
const keyOf = (table: string) => (table === "workshops" ? "id" : "workshop_id");

/** A statement that touches rows of this workshop alone. */
function statement(table: string, command: Command, workshop: FilledWorkshop) {
  const where = `where ${keyOf(table)} = '${workshop.id}'`;
  const column = touchedColumn[table];
  if (command === "insert") {
    const { text, params } = insertStatement(table, newRow(table, workshop));
    return { text: `${text} returning 1`, params };
  }
  const text = {
    select: `select from public.${table} ${where}`,
    update: `update public.${table} set ${column} = ${column} ${where} returning 1`,
    delete: `delete from public.${table} ${where} returning 1`,
  }[command];
  return { text, params: [] };
}

function newRow(table: string, workshop: FilledWorkshop): Record<string, unknown> {
  if (table === "workshops") return { slug: `${workshop.slug}-two`, name: "Zweite" };
  const { userId, memberId } = workshop.members.owner;
  if (table === "members")
    return { workshop_id: workshop.id, id: memberId, user_id: userId, role: "owner" };
  return { workshop_id: workshop.id, ...rowMakers[table]?.(workshop) };
}

it("knows every table there is: a new one needs a row maker and a line in the access table", async () => {
  const found = await database.sql(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'global_faqs'",
  );
  const names = found.map(({ relname }) => String(relname)).toSorted();

  expect(tables.toSorted(), "add it to tests/database/isolation/access.ts").toEqual(names);
  expect(
    ["workshops", "members", ...Object.keys(rowMakers)].toSorted(),
    "add it to rowMakers in tests/database/two-workshops.ts",
  ).toEqual(names);
});

it.each(tables)(
  "%s holds a row of both workshops, so that nothing passes for want of rows",
  async (table) => {
    const counted = await database.sql(
      `select count(*)::int as rows from public.${table} where ${keyOf(table)} in ($1, $2) group by ${keyOf(table)}`,
      [ours.id, theirs.id],
    );

    expect(counted).toHaveLength(2);
  },
);

/** How many rows each command saw or changed for this caller. */
async function rowsByCommand(caller: Caller, table: string, workshop: FilledWorkshop) {
  const counts: Partial<Record<Command, number>> = {};
  for (const command of commands) {
    const { text, params } = statement(table, command, workshop);
    counts[command] = (await tryAs(database.sql, caller, text, params)).rows;
  }
  return counts;
}

const nothing = { select: 0, insert: 0, update: 0, delete: 0 };

describe.each(tables)("%s", (table) => {
  it.each(roles)("shows and obeys a %s of another workshop in nothing", async (role) => {
    expect(await rowsByCommand(member(role), table, theirs)).toEqual(nothing);
  });

  it.each(roles)(
    "gives a %s of its own workshop what the access table says, no more",
    async (role) => {
      const allowed = commands.filter((command) => access[table]?.[command].includes(role));

      const counts = await rowsByCommand(member(role), table, ours);

      expect(commands.filter((command) => Number(counts[command]) > 0)).toEqual(allowed);
    },
  );

  it("is closed to visitors", async () => {
    expect(await rowsByCommand({ role: "anon" }, table, ours)).toEqual(nothing);
  });

  it("is closed to people without a workshop", async () => {
    const stranger: Caller = { role: "authenticated", userId: outsider };

    expect(await rowsByCommand(stranger, table, ours)).toEqual(nothing);
  });

  it("lets no owner move a row to another workshop", async () => {
    const moved = await tryAs(
      database.sql,
      member("owner"),
      `update public.${table} set ${keyOf(table)} = '${theirs.id}' where ${keyOf(table)} = '${ours.id}' returning 1`,
    );

    expect(moved).toMatchObject({ rows: 0, refusal: expect.stringMatching(/^42501$|^23505$/) });
  });
});

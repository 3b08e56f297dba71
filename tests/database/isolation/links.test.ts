import { expect, it } from "vitest";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

/** Every foreign key between two workshop tables, as the catalog has them. */
async function links() {
  return database.sql(`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent, child_column.attname as "column"
    from pg_constraint
    join pg_attribute as child_column on child_column.attrelid = conrelid and child_column.attnum = conkey[2]
    where contype = 'f' and connamespace = 'public'::regnamespace and cardinality(conkey) = 2`);
}

it("no row can point at another workshop's, not even through the service role", async () => {
  const found = await links();

  for (const { child, parent, column } of found) {
    const table = String(parent).replace("public.", "");
    const target = table === "members" ? theirs.members.owner.memberId : theirs.rowIds.get(table);
    await database.sql("begin");
    // These would refuse the row before its link is looked at.
    await database.sql(
      "alter table public.conversations drop constraint conversations_assignee_id_check",
    );
    await database.sql(
      "alter table public.messages drop constraint messages_answers_message_id_check",
    );
    await database.sql("set local role service_role");
    const update = database.sql(
      `update ${String(child)} set ${String(column)} = $1 where workshop_id = $2`,
      [target, ours.id],
    );
    await expect(update, `${String(child)}.${String(column)}`).rejects.toMatchObject({
      code: "23503",
    });
    await database.sql("rollback");
  }
  expect(found.length).toBeGreaterThan(6);
});

it("deleting a workshop takes all that is its own and nothing of another", async () => {
  const tables = [...ours.rowIds.keys(), "members"];
  await database.sql("begin");

  await database.sql("delete from public.workshops where id = $1", [ours.id]);

  const left = await Promise.all(
    tables.map((table) =>
      database.sql(
        `select distinct workshop_id from public.${table} where workshop_id in ($1, $2)`,
        [ours.id, theirs.id],
      ),
    ),
  );
  await database.sql("rollback");
  expect(left).toEqual(tables.map(() => [{ workshop_id: theirs.id }]));
});

import { expect, it } from "vitest";
import { listDataMap } from "@/lib/operations";
import { fixedClasses, retainedClasses } from "@/lib/privacy/schemas";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const { userId } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  userId,
]);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const contextOf = (person: string) => ({
  db: database.memberDb(person),
  log,
  now: () => new Date(),
  requestId: "map-test",
});

it("the map of personal data holds every class with its columns, and how long each is kept", async () => {
  const map = await listDataMap(contextOf(userId));

  expect(map.map(({ name }) => name).toSorted()).toEqual(
    [...retainedClasses, ...fixedClasses].toSorted(),
  );
  expect(map.find(({ name }) => name === "contacts")).toMatchObject({
    days: 1095,
    bounds: { min: 30, max: 3650 },
    columns: expect.arrayContaining([
      // What its comment said before stays, without the class.
      { table: "public.contacts", column: "phone", note: "E.164." },
    ]),
  });
});

it("a column that is classed anew is in the map under its new class alone", async () => {
  await database.sql(
    "select private.classify_columns('public.contacts', 'leads', 'phone'), private.classify_columns('public.contacts', null, 'email')",
  );
  const map = await listDataMap(contextOf(userId));
  const placesOf = (column: string) =>
    map
      .filter(({ columns }) =>
        columns.some((each) => each.table === "public.contacts" && each.column === column),
      )
      .map(({ name }) => name);

  expect([placesOf("phone"), placesOf("email")]).toEqual([["leads"], []]);
});

it("a column that is not there is refused", async () => {
  await expect(
    database.sql("select private.classify_columns('public.contacts', 'leads', 'nickname')"),
  ).rejects.toThrow(/no column nickname/);
});

it.each([ours, theirs])("nobody but a platform admin reads the map", async (workshop) => {
  await expect(listDataMap(contextOf(workshop.members.owner.userId))).rejects.toMatchObject({
    code: "not_found",
  });
});

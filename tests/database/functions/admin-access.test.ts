import { describe, expect, it } from "vitest";
import { adminFunctions } from "../catalog/admin-functions";
import { startTwoWorkshops } from "../start-two-workshops";
import { roles } from "../two-workshops";

const { database, ours } = await startTwoWorkshops();
const { userId: stranger } = await database.createUser("stranger@example.org");
const { userId: admin } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  admin,
]);

const people = [
  ...roles.map((role) => [role, ours.members[role].userId] as const),
  ["stranger", stranger] as const,
];

/** The names of a function's arguments, each with nothing in it. */
const argumentsOf = async (name: string): Promise<Record<string, null>> => {
  const [found] = await database.sql(
    "select coalesce(proargnames[1:pronargs], '{}') as names from pg_proc where proname = $1",
    [name],
  );
  const names = found?.["names"] as string[];
  return Object.fromEntries(names.map((argument) => [argument, null]));
};

describe.each(adminFunctions)("%s", (name) => {
  it.each(people)("is not there for a %s", async (_, userId) => {
    const call = database.memberDb(userId).call(name, await argumentsOf(name));

    await expect(call).rejects.toMatchObject({ code: "PT404", hint: "page_not_found" });
  });

  it("is closed to visitors", async () => {
    await expect(database.anonDb.call(name, await argumentsOf(name))).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("lets a platform admin in", async () => {
    const call = database.memberDb(admin).call(name, await argumentsOf(name));

    const refusal = await call.then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).not.toMatchObject({ hint: "page_not_found" });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../support/database";
import { adminRules } from "./admin-rules";
import { privacyRules } from "./privacy-rules";
import { functionRules } from "./function-rules";
import { nameRules, policyRules } from "./policy-rules";
import { tableRules } from "./table-rules";

const rules = [
  ...privacyRules,
  ...adminRules,
  ...tableRules,
  ...functionRules,
  ...policyRules,
  ...nameRules,
];

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const violationsOf = async (query: string) =>
  (await database.sql(query)).map(({ what }) => String(what));

describe.each(rules)("catalog: $name", ({ violations, plant, reports }) => {
  it("holds", async () => {
    expect(await violationsOf(violations)).toEqual([]);
  });

  it("bites", async () => {
    await database.sql("begin");
    for (const statement of plant) await database.sql(statement);

    const found = await violationsOf(violations);

    await database.sql("rollback");
    expect(found).toContain(reports);
  });
});

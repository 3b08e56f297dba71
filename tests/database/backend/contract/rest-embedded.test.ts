import { startTestDatabase } from "@/tests/support/database";
import { fixtureMigration } from "../fixture-migration";
import { contractSql } from "./contract-sql";
import { describeDb } from "./describe-db";

describeDb("rest, on the embedded database", async () => {
  const database = await startTestDatabase({ migrations: [fixtureMigration(contractSql)] });
  return {
    ...database,
    createUser: async (email) => (await database.createUser(email)).userId,
  };
});

import { startPostgres } from "@/tests/support/postgres";
import { fixtureMigration } from "../fixture-migration";
import { contractSql } from "./contract-sql";
import { describeDb } from "./describe-db";

describeDb("rest, on a Postgres server", async () => {
  const database = await startPostgres({ migrations: [fixtureMigration(contractSql)] });
  return {
    ...database,
    createUser: async (email) => (await database.createUser(email)).userId,
  };
});

import { createPool } from "@/lib/supabase/create-pool";
import { createPooledDb } from "@/lib/supabase/create-pooled-db";
import type { Db } from "@/lib/core/context";
import { startPostgres } from "@/tests/support/postgres";
import { fixtureMigration } from "../fixture-migration";
import { contractSql } from "./contract-sql";
import { describeDb } from "./describe-db";

describeDb("pooled, on a Postgres server", async () => {
  const database = await startPostgres({ migrations: [fixtureMigration(contractSql)] });
  const pool = createPool({
    url: database.databaseUrl,
    size: 4,
    idleTimeoutMs: 30_000,
    connectTimeoutMs: 2_000,
  });
  const ids = new Map<string, string>();
  const createUser = async (email: string) => {
    const { userId } = await database.createUser(email);
    ids.set(email, userId);
    return userId;
  };
  return {
    service: createPooledDb(pool, { role: "service_role" }),
    memberDb: (email): Db =>
      createPooledDb(pool, {
        role: "authenticated",
        claims: { sub: ids.get(email) ?? "", email },
      }),
    createUser,
    close: async () => {
      await pool.end({ timeout: 2 });
      await database.close();
    },
  };
});

import type { Db } from "@/lib/core/context";
import { createPools } from "@/lib/supabase/create-pools";
import { startPostgres } from "@/tests/support/postgres";
import { fixtureMigration } from "../fixture-migration";
import { contractSql } from "./contract-sql";
import { describeDb } from "./describe-db";

describeDb("pooled, in sessions of a Postgres server", async () => {
  const database = await startPostgres({ migrations: [fixtureMigration(contractSql)] });
  const pools = createPools({
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
    service: pools.open({ role: "service_role" }),
    memberDb: (email): Db =>
      pools.open({ role: "authenticated", claims: { sub: ids.get(email) ?? "", email } }),
    createUser,
    close: async () => {
      await pools.close();
      await database.close();
    },
  };
});

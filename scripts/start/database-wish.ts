import type { StartEnv } from "@/lib/env/start";
import type { BackendPlan } from "./prepare-backend";

/** What the environment says of the data folder's database. */
export function databaseWish(
  env: StartEnv,
): Pick<BackendPlan, "database" | "needsVectors" | "hasOtherServer"> {
  const hasKey = env.EMBEDDING_API_KEY !== undefined || env.EMBEDDING_BASE_URL !== undefined;
  return {
    database: env.EMBEDDED_DATABASE,
    needsVectors: hasKey,
    hasOtherServer: env.DATABASE_URL !== undefined,
  };
}

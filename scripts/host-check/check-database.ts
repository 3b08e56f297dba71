import { toAppError } from "@/lib/supabase/to-app-error";
import type { Db } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { compareHistory, readMigrations } from "@/lib/embedded-backend";
import { callRpc } from "@/lib/supabase/call-rpc";
import { hint, ok, wrong, type Finding } from "./finding";

/** Whether the database is there and has exactly these migrations; what is in it is only looked at then. */
export async function checkDatabase(db: Db): Promise<Finding[]> {
  const applied = await callRpc(db, "list_migrations", {}).catch((error: unknown) => {
    const known = toAppError(error);
    return known instanceof AppError ? known.reason : String(error);
  });
  if (typeof applied === "string") return [wrong(describeFailure(applied))];
  const { foreign, missing } = compareHistory(applied, await readMigrations("supabase/migrations"));
  const problems = [
    ...foreign.map((sentence) => wrong(`Migration ${sentence}`)),
    ...(missing.length > 0
      ? [
          wrong(
            `${missing.length} migrations are not applied, from ${missing[0]} on: npx supabase db push`,
          ),
        ]
      : []),
  ];
  if (problems.length > 0) return problems;
  return [ok(`All ${applied.length} migrations are applied`), ...(await lookInside(db))];
}

async function lookInside(db: Db): Promise<Finding[]> {
  const [row] = await callRpc(db, "get_installation", {});
  if (!row) return [wrong("The installation cannot be read")];
  const { workshop_count: workshops, workshops_without_owner: ownerless, queue } = row;
  const team =
    workshops === 0
      ? hint("There is no workshop yet: npm run workshop:import -- FILE")
      : ownerless > 0
        ? wrong(
            `${ownerless} of ${workshops} workshops have no owner: npm run member:add -- SLUG MAIL owner`,
          )
        : ok(`Every workshop has an owner (${workshops} in all)`);
  const jobs =
    queue === "pgmq"
      ? ok("Jobs wait in pgmq")
      : hint(
          "Jobs wait in a table of our own, as pgmq was not there when the migrations were applied",
        );
  return [team, jobs];
}

function describeFailure(reason: string): string {
  return reason === "unknown_function"
    ? "The migrations are not applied: npx supabase link, then npx supabase db push"
    : `The database cannot be asked (${reason}): are SUPABASE_URL and SUPABASE_SECRET_KEY right?`;
}

import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { callStatement } from "./call-statement";
import type { Pool } from "./create-pool";
import { DatabaseError } from "./database-error";
import { createSignatures } from "./function-signatures";
import { measured } from "./measured";

/** Whose rights apply to every call of a door. */
export type PooledCaller =
  | { role: "service_role" | "anon" }
  | { role: "authenticated"; claims: { sub: string; email: string } };

export type PooledDbOptions = {
  /** Longest run of one call. @default 8 s, as members have on hosted Supabase */
  statementTimeoutMs?: number;
};

const signaturesOf = new WeakMap<Pool, ReturnType<typeof createSignatures>>();

const sessionSettings = `select
  pg_catalog.set_config('role', $1::text, true),
  pg_catalog.set_config('request.jwt.claims', $2::text, true),
  pg_catalog.set_config('request.jwt.claim.sub', $3::text, true),
  pg_catalog.set_config('request.jwt.claim.role', $1::text, true),
  pg_catalog.set_config('request.jwt.claim.email', $4::text, true),
  pg_catalog.set_config('statement_timeout', $5::text, true),
  pg_catalog.set_config('timezone', 'UTC', true)`;

/**
 * Opens the door to the database over a pool of connections: right for a host that stays up. Each call
 * is one transaction that takes the caller's role and claims for itself alone, so nothing is left on
 * the connection for the next one.
 */
export function createPooledDb(
  pool: Pool,
  caller: PooledCaller,
  { statementTimeoutMs = 8_000 }: PooledDbOptions = {},
): Db {
  const signatures = signaturesOf.get(pool) ?? createSignatures(pool);
  signaturesOf.set(pool, signatures);
  const settings = [...settingsOf(caller), String(statementTimeoutMs)];
  return measured(async (name, args, signal) => {
    signal?.throwIfAborted();
    const given = Object.entries(args).filter(([, value]) => value !== undefined);
    const argNames = given.map(([arg]) => arg);
    try {
      const statement = callStatement(name, argNames, await signatures.find(name, argNames));
      const params = given.length > 0 ? [JSON.stringify(Object.fromEntries(given))] : [];
      return await inTransaction(pool, settings, { statement, params }, signal);
    } catch (error) {
      signal?.throwIfAborted();
      const refusal = toDatabaseError(error);
      if (refusal.code === "42883") signatures.forget(name);
      throw refusal;
    }
  });
}

async function inTransaction(
  pool: Pool,
  settings: string[],
  call: { statement: string; params: string[] },
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const [row] = await pool.begin(async (tx) => {
    // Both leave at once; if the first fails, the second finds its transaction aborted and never runs.
    const prepared = tx.unsafe(sessionSettings, settings);
    const answer = tx.unsafe<{ value: unknown }[]>(call.statement, call.params);
    const cancel = () => answer.cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      const [, rows] = await Promise.all([prepared, answer]);
      return rows;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  });
  return row?.value ?? null;
}

function settingsOf(caller: PooledCaller): string[] {
  const { role } = caller;
  if (role !== "authenticated") return [role, JSON.stringify({ role }), "", ""];
  const { sub, email } = caller.claims;
  return [role, JSON.stringify({ sub, email, role, aud: role }), sub, email];
}

const driverError = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.string().optional(),
  hint: z.string().optional(),
});

function toDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const parsed = driverError.safeParse(error);
  if (!parsed.success)
    return new DatabaseError({ code: "XX000", message: "The driver failed", cause: error });
  const { code, message, detail, hint } = parsed.data;
  return new DatabaseError({ code, message, details: detail, hint, cause: error });
}

import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { callStatement } from "./call-statement";
import type { Pool } from "./create-pool";
import { DatabaseError } from "./database-error";
import { createSignatures } from "./function-signatures";
import { measured } from "./measured";
import { quoteLiteral } from "./quote-literal";

/** Whose rights apply to every call of a door. */
export type PooledCaller =
  | { role: "service_role" | "anon" }
  | { role: "authenticated"; claims: { sub: string; email: string } };

export type PooledDbOptions = {
  /** Longest run of one call. @default 8 s, as members have on hosted Supabase */
  statementTimeoutMs?: number;
};

const signaturesOf = new WeakMap<Pool, ReturnType<typeof createSignatures>>();

/**
 * Opens the door to the database over a pool of connections: right for a host that stays up. Each call
 * is one transaction that takes the caller's role and claims for itself alone, so nothing is left on
 * the connection for the next one; and one message, so that it costs one round trip.
 */
export function createPooledDb(
  pool: Pool,
  caller: PooledCaller,
  { statementTimeoutMs = 8_000 }: PooledDbOptions = {},
): Db {
  const signatures = signaturesOf.get(pool) ?? createSignatures(pool);
  signaturesOf.set(pool, signatures);
  const settings = setSettings({
    ...settingsOf(caller),
    statement_timeout: String(statementTimeoutMs),
  });
  return measured(async (name, args, signal) => {
    signal?.throwIfAborted();
    const given = Object.fromEntries(
      Object.entries(args).filter(([, value]) => value !== undefined),
    );
    try {
      const signature = await signatures.find(name, Object.keys(given));
      return await runTogether(
        pool,
        `${settings};\n${callStatement(name, given, signature)}`,
        signal,
      );
    } catch (error) {
      signal?.throwIfAborted();
      const refusal = toDatabaseError(error);
      if (refusal.code === "42883") signatures.forget(name);
      throw refusal;
    }
  });
}

/** Statements that travel in one message are one transaction (PostgreSQL manual, 55.2.2.1): the settings end with the call. */
async function runTogether(
  pool: Pool,
  statements: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const answer = pool.unsafe<[unknown[], { value: unknown }[]]>(statements);
  const cancel = () => answer.cancel();
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    const [, [row]] = await answer;
    return row?.value ?? null;
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

function setSettings(settings: Readonly<Record<string, string>>): string {
  const calls = Object.entries(settings).map(
    ([name, value]) => `pg_catalog.set_config('${name}', ${quoteLiteral(value)}, true)`,
  );
  return `select ${calls.join(", ")}`;
}

/** Hosted Supabase reads the claims both as one document and, in older projects, one by one. */
function settingsOf(caller: PooledCaller): Readonly<Record<string, string>> {
  const { role } = caller;
  const { sub, email } = caller.role === "authenticated" ? caller.claims : { sub: "", email: "" };
  const claims = caller.role === "authenticated" ? { sub, email, role, aud: role } : { role };
  return {
    role,
    "request.jwt.claims": JSON.stringify(claims),
    "request.jwt.claim.sub": sub,
    "request.jwt.claim.role": role,
    "request.jwt.claim.email": email,
    timezone: "UTC",
  };
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

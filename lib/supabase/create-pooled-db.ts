import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { callStatement, preparedCall } from "./call-statement";
import type { Pool } from "./create-pool";
import { DatabaseError } from "./database-error";
import { createSignatures } from "./function-signatures";
import { measured } from "./measured";
import { createPoolPresence, type PoolPresence } from "./pool-presence";
import { quoteLiteral } from "./quote-literal";

/** Whose rights apply to every call of a door. */
export type PooledCaller =
  | { role: "service_role" | "anon" }
  | { role: "authenticated"; claims: { sub: string; email: string } };

export type PooledDbOptions = {
  /** Longest run of one call. @default 8 s, as members have on hosted Supabase */
  statementTimeoutMs?: number;
  /** The pool's sessions have begun with this caller's settings: they are not sent again, and the call is prepared. @default false */
  isSession?: boolean;
};

/** Shared by all doors of a pool. */
type PoolState = { presence: PoolPresence; signatures: ReturnType<typeof createSignatures> };

const statesOf = new WeakMap<Pool, PoolState>();

function stateOf(pool: Pool): PoolState {
  const known = statesOf.get(pool);
  if (known) return known;
  const presence = createPoolPresence(pool);
  const state = { presence, signatures: createSignatures(presence) };
  statesOf.set(pool, state);
  return state;
}

const usualTimeoutMs = 8_000;

/** A server that is there ends a statement itself at its timeout; one that says nothing for so much longer is not. */
const graceMs = 2_000;

/**
 * Opens the door to the database over a pool of connections: right for a host that stays up. Each call
 * is one transaction that takes the caller's role and claims for itself alone, so nothing is left on
 * the connection for the next one; and one message, so that it costs one round trip.
 */
export function createPooledDb(
  pool: Pool,
  caller: PooledCaller,
  { statementTimeoutMs = usualTimeoutMs, isSession = false }: PooledDbOptions = {},
): Db {
  const { presence, signatures } = stateOf(pool);
  const answerMs = statementTimeoutMs + graceMs;
  const settings = setSettings(sessionSettings(caller, statementTimeoutMs));
  return measured(async (name, args, signal) => {
    signal?.throwIfAborted();
    const given = Object.fromEntries(
      Object.entries(args).filter(([, value]) => value !== undefined),
    );
    try {
      const signature = await signatures.find(name, Object.keys(given));
      if (isSession) {
        const call = preparedCall(name, given, signature);
        const [row] = await presence.send<{ value: unknown }[]>(call, { answerMs, signal });
        return row?.value ?? null;
      }
      const statements = `${settings};\n${callStatement(name, given, signature)}`;
      // Statements that travel in one message are one transaction (PostgreSQL manual, 55.2.2.1): the settings end with the call.
      const [, [row]] = await presence.send<[unknown[], { value: unknown }[]]>(statements, {
        answerMs,
        signal,
      });
      return row?.value ?? null;
    } catch (error) {
      signal?.throwIfAborted();
      const refusal = toDatabaseError(error);
      if (refusal.code === "42883") signatures.forget(name);
      throw refusal;
    }
  });
}

/** Everything a call of this caller's finds set. */
export function sessionSettings(
  caller: PooledCaller,
  statementTimeoutMs = usualTimeoutMs,
): Readonly<Record<string, string>> {
  return { ...settingsOf(caller), statement_timeout: String(statementTimeoutMs) };
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

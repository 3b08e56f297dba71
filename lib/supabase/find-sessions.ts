import { z } from "zod";
import type { Pool } from "./create-pool";

const answer = z.tuple([z.object({ pid: z.number(), nonce: z.string().nullable() })]);

/** Codes of Postgres' own, which say that somebody is there: of five letters and digits. */
const postgresCode = /^[0-9A-Z]{5}$/;

/**
 * Tells from one connection, which it ends, whether it is a session: what it was begun with has reached the server, and the process
 * that answers is the one that was announced. A pooler in between drops or refuses the one, or has processes of its own. Null where
 * nobody answers.
 */
export async function findSessions(
  pool: Pool,
  nonce: string,
): Promise<"session" | "transaction" | null> {
  const query = pool.unsafe(
    "select pg_catalog.pg_backend_pid() as pid, pg_catalog.current_setting('carbot.session', true) as nonce",
  );
  const late = setTimeout(() => void pool.end({ timeout: 0 }), patienceMs(pool));
  try {
    const [row] = answer.parse([...(await query)]);
    return row.nonce === nonce && row.pid === announcedPid(query) ? "session" : "transaction";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return postgresCode.test(code) && !startingUp.test(code) ? "transaction" : null;
  } finally {
    clearTimeout(late);
    await pool.end({ timeout: 1 });
  }
}

/** To connect, and as long again for the answer. */
function patienceMs(pool: Pool): number {
  return 2 * pool.options.connect_timeout * 1_000;
}

/** A server that starts, stops or has no room says so with these. */
const startingUp = /^(57P0[123]|53\w{3})$/;

/** The driver notes on a query the connection that it was sent on, with the process that the server named when it began. */
function announcedPid(query: object): unknown {
  const state: unknown = Reflect.get(query, "state");
  return typeof state === "object" && state !== null ? Reflect.get(state, "pid") : undefined;
}

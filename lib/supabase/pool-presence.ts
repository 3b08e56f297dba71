import { createBreaker } from "@/lib/core/breaker";
import type { Pool } from "./create-pool";
import { DatabaseError } from "./database-error";

export type Patience = {
  /** For the answer to a statement that was sent; one that finds no connection within the pool's time to connect is given up. */
  answerMs: number;
  signal?: AbortSignal | undefined;
};

/** Errors of the driver and of Postgres that say that nobody is there, and nothing about the statement. */
const awayCodes = /^(E[A-Z]{4,}|CONNECT_TIMEOUT|CONNECTION_\w+|57P0[123]|08\w{3})$/;

export type PreparedCall = { text: string; parameters: (string | null)[] };

export type PoolPresence = {
  /** Sends statements, or one with parameters, which its session then knows; throws a `DatabaseError` with a network code while nobody answers. */
  send: <Rows>(statements: string | PreparedCall, patience: Patience) => Promise<Rows>;
};

/**
 * Knows whether a pool's server is there. The driver would let every call wait for its next try to connect; here the first failure
 * makes all calls fail at once, and a probe beside them finds out when it is back.
 */
export function createPoolPresence(pool: Pool): PoolPresence {
  const connectMs = pool.options.connect_timeout * 1_000;
  const query = (asked: string | PreparedCall) =>
    typeof asked === "string"
      ? pool.unsafe(asked)
      : pool.unsafe(asked.text, asked.parameters, prepared);
  const ask = (asked: string | PreparedCall, patience: Patience) =>
    answerWithin(query(asked), { ...patience, connectMs });
  const probe = () => ask("select 1", { answerMs: connectMs });
  const breaker = createBreaker({ probe, probeEveryMs: 250 });
  return {
    async send<Rows>(asked: string | PreparedCall, patience: Patience): Promise<Rows> {
      let failure: unknown = null;
      const outcome = await breaker.run(async () => {
        try {
          return { rows: await ask(asked, patience) };
        } catch (error) {
          failure = error;
          if (isAway(error)) throw error;
          return null;
        }
      });
      if (outcome !== null) return outcome.rows as Rows;
      throw failure ?? new DatabaseError({ code: "ECONNREFUSED", message: "The database is away" });
    },
  };
}

/** Also without parameters, which the driver would take for a message of several statements. */
const prepared = { prepare: true, simple: false };

function isAway(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return awayCodes.test(code);
}

/** The driver's own answer, or a refusal when it takes too long; the statement is then cancelled where it runs. */
function answerWithin(
  answer: ReturnType<Pool["unsafe"]>,
  { connectMs, answerMs, signal }: Patience & { connectMs: number },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const giveUp = (message: string) => reject(new DatabaseError({ code: "ETIMEDOUT", message }));
    const connecting = setTimeout(() => {
      // Cancelling what waits for a connection would leave that connection unused for good.
      if (!isSent(answer)) giveUp("No connection to the database");
    }, connectMs);
    const answering = setTimeout(() => {
      if (isSent(answer)) answer.cancel();
      giveUp("No answer from the database");
    }, answerMs);
    const cancel = () => answer.cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    const end = () => {
      clearTimeout(connecting);
      clearTimeout(answering);
      signal?.removeEventListener("abort", cancel);
    };
    answer.then(resolve, reject).finally(end);
  });
}

/** The driver notes on a query the connection that it was sent on. */
function isSent(query: object): boolean {
  return Boolean(Reflect.get(query, "state"));
}

import { createClient } from "@supabase/supabase-js";
import type { Db } from "@/lib/core/context";
import { DatabaseError } from "./database-error";
import { measured } from "./measured";

export type RestClientOptions = {
  url: string;
  /** The secret key for our own work; the publishable key together with a member's token. */
  key: string;
  /** @default the global fetch */
  fetch?: typeof fetch;
};

/** The member whose rights apply; a function is asked before every call. */
export type AccessToken = string | (() => Promise<string>);

export type RestDbOptions = RestClientOptions & { accessToken?: AccessToken };

/** Opens a door for one request; all doors of a client share what is made once and the connections that are kept. */
export type OpenRestDb = (accessToken?: AccessToken) => Db;

/** Makes the client of a process for one key: making one costs more than half of what a call through it does. */
export function createRestDoors({ url, key, fetch }: RestClientOptions): OpenRestDb {
  const client = createClient(url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    ...(fetch ? { global: { fetch } } : {}),
    // Whose rights apply is said with each call; without that word the key's own do.
    accessToken: async () => key,
  });
  return (accessToken) =>
    measured(async (name, args, signal) => {
      signal?.throwIfAborted();
      const request = client.rpc(name, args);
      if (accessToken !== undefined) {
        request.setHeader("Authorization", `Bearer ${await resolveToken(accessToken)}`);
      }
      const { data, error } = await (signal ? request.abortSignal(signal) : request);
      signal?.throwIfAborted();
      if (error) throw new DatabaseError(describe(error));
      return data;
    });
}

/** Opens one door to the database over HTTP: right for serverless hosts and hosted Supabase. */
export function createRestDb({ accessToken, ...client }: RestDbOptions): Db {
  return createRestDoors(client)(accessToken);
}

async function resolveToken(token: AccessToken): Promise<string> {
  return typeof token === "string" ? token : token();
}

/**
 * supabase-js reports a failed connection as an error without a code; its details name the network's
 * code.
 */
function describe(error: { code: string; message: string; details: string; hint: string }) {
  const { code, message, details, hint } = error;
  if (code) return { code, message, details, hint };
  const network = /\b(E[A-Z]{4,}|UND_ERR_\w+)\b/.exec(`${message} ${details}`)?.[1];
  return {
    code: network ?? "FETCH_FAILED",
    message: "The database cannot be reached",
    cause: error,
  };
}

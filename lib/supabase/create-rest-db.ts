import { createClient } from "@supabase/supabase-js";
import type { Db } from "@/lib/core/context";
import { DatabaseError } from "./database-error";
import { measured } from "./measured";

export type RestDbOptions = {
  url: string;
  /** The secret key for our own work; the publishable key together with a member's token. */
  key: string;
  /** The member whose rights apply; a function is asked before every call. */
  accessToken?: string | (() => Promise<string>);
  /** @default the global fetch */
  fetch?: typeof fetch;
};

/** Opens the door to the database over HTTP: right for serverless hosts and hosted Supabase. */
export function createRestDb({ url, key, accessToken, fetch }: RestDbOptions): Db {
  const client = createClient(url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    ...(fetch ? { global: { fetch } } : {}),
    ...(accessToken ? { accessToken: async () => resolveToken(accessToken) } : {}),
  });
  return measured(async (name, args, signal) => {
    signal?.throwIfAborted();
    const request = client.rpc(name, args);
    const { data, error } = await (signal ? request.abortSignal(signal) : request);
    signal?.throwIfAborted();
    if (error) throw new DatabaseError(describe(error));
    return data;
  });
}

async function resolveToken(token: string | (() => Promise<string>)): Promise<string> {
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

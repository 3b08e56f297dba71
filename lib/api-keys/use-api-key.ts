import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { hashKey } from "./manage-api-keys";

/** What every key looks like: all else is never looked up. */
const wellFormed = /^cbk_[a-z0-9]{8}_[\w-]{43}$/;

const foundKey = z.object({
  id: z.uuid(),
  workshopId: z.uuid(),
  workshop: z.string(),
  userId: z.uuid(),
  email: z.string().nullable(),
});
/** Whose key was shown: of which workshop, and in whose name it is used. */
export type FoundKey = z.infer<typeof foundKey>;

/** Whose key it is; null for one that counts no more or never did. */
export async function findApiKey(db: Db, key: string): Promise<FoundKey | null> {
  if (!wellFormed.test(key)) return null;
  const found = await callRpc(db, "find_api_key", { p_key_hash: hashKey(key) });
  return foundKey.nullable().parse(found);
}

/**
 * A door for one key over the service's: members' functions are called in the name of who made it. The database decides what its scopes
 * allow and in which workshop, so that no caller can forget to ask.
 */
export function openKeyDb(service: Db, keyId: string): Db {
  return {
    call: (name, args) =>
      callRpc(service, "call_by_key", {
        p_key_id: keyId,
        p_function: name,
        p_args: z.json().parse(args),
      }),
    stats: service.stats,
  };
}

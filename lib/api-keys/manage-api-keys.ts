import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { lineField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import { parseForm } from "@/lib/workshops";
import { apiScope, keyDays, type ApiKeyRow } from "./schemas";

/** What the owner types and ticks. */
const keyForm = z.object({
  name: lineField().min(1, "must not be empty").max(120, "must have at most 120 characters"),
  scopes: z.array(apiScope).min(1, "must name at least one scope"),
  days: z.enum(keyDays),
});

const dayMs = 86_400_000;
const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

/** `cbk_` tells scanners of secrets what it is; eight letters tell keys apart, and 32 bytes are the secret. */
function newKey(): { key: string; prefix: string } {
  const name = Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join("");
  const prefix = `cbk_${name}`;
  return { key: `${prefix}_${randomBytes(32).toString("base64url")}`, prefix };
}

/** What of a key is kept. */
export function hashKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/**
 * Lets a program in that works in the owner's name within some scopes, and returns its key, which is shown this once. Throws `invalid`
 * naming the field, `limit_reached`, `forbidden`.
 */
export async function createApiKey(ctx: MemberContext, raw: unknown): Promise<string> {
  const { name, scopes, days } = parseForm(keyForm, raw, "invalid_api_key");
  const now = ctx.now();
  const { key, prefix } = newKey();
  const expiresAt = days === "never" ? null : new Date(now.getTime() + Number(days) * dayMs);
  await callRpc(ctx.db, "create_api_key", {
    p_workshop: ctx.workshopSlug,
    p_key: {
      id: newId(now),
      name,
      scopes,
      prefix,
      hash: hashKey(key),
      expiresAt: expiresAt && expiresAt.toISOString(),
    },
  });
  return key;
}

const keyRow = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(apiScope),
  member_name: z.string(),
  expires_at: z.string().nullable(),
  last_used_at: z.string().nullable(),
  revoked_at: z.string().nullable(),
  created_at: z.string(),
});

/** The keys of a workshop. Throws `forbidden` for who is not its owner. */
export async function listApiKeys(ctx: MemberContext): Promise<ApiKeyRow[]> {
  const rows = await callRpc(ctx.db, "list_api_keys", { p_workshop: ctx.workshopSlug });
  return z
    .array(keyRow)
    .parse(rows)
    .map((row) => ({
      id: row.id,
      name: row.name,
      prefix: row.prefix,
      scopes: row.scopes,
      memberName: row.member_name,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
      createdAt: row.created_at,
      state: stateOf(row, ctx.now()),
    }));
}

function stateOf(row: z.infer<typeof keyRow>, now: Date): ApiKeyRow["state"] {
  if (row.revoked_at !== null) return "revoked";
  const isOver = row.expires_at !== null && Date.parse(row.expires_at) <= now.getTime();
  return isOver ? "expired" : "active";
}

/** A key counts no more, from the next call on. Throws `not_found`, `forbidden`. */
export async function revokeApiKey(ctx: MemberContext, id: string): Promise<void> {
  await callRpc(ctx.db, "revoke_api_key", { p_workshop: ctx.workshopSlug, p_id: id });
}

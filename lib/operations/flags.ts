import { createHash } from "node:crypto";
import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { lineField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";
import { parseAdminForm } from "./parse-admin-form";
import { flagKey, type FlagForAdmin } from "./schemas";

/** For whom something is on. */
export type Flag = { key: string; percent: number; workshops: string[]; isKilled: boolean };

/** The slug in the feed of changes by which caches learn that a flag has changed; no workshop can have it. */
export const flagsChange = "!flags";

/** Whether a flag is on for a workshop: never once it is killed, always for who is named, else for the share that its hash falls into. */
export function isFlagOn(flag: Flag | undefined, slug: string): boolean {
  if (flag === undefined || flag.isKilled) return false;
  return flag.workshops.includes(slug) || shareOf(flag.key, slug) < flag.percent;
}

/** A workshop's place among 100 for this flag: the same at every instance, and another one for each flag. */
function shareOf(key: string, slug: string): number {
  return createHash("sha256").update(`${key}:${slug}`).digest().readUInt32BE(0) % 100;
}

/** All flags by key. */
export async function listFlags(ctx: Pick<Context, "db">): Promise<Map<string, Flag>> {
  const rows = await callRpc(ctx.db, "list_flags", {});
  return new Map(
    rows.map(({ is_killed: isKilled, ...flag }) => [flag.key, { ...flag, isKilled }] as const),
  );
}

/** The flags as the operator's page shows them. */
export async function listFlagsForAdmin(ctx: AdminContext): Promise<FlagForAdmin[]> {
  const rows = await callRpc(ctx.db, "list_flags_for_admin", {});
  return rows.map(({ key, is_killed: isKilled, updated_at: updatedAt, ...flag }) => ({
    ...flag,
    key: flagKey.parse(key),
    isKilled,
    updatedAt,
  }));
}

const slugs = lineField()
  .max(4_000)
  .transform((typed) => typed.split(/[\s,;]+/).filter((slug) => slug !== ""))
  .pipe(z.array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)).max(200));

const flagForm = z.object({
  percent: z.coerce.number().int().min(0).max(100),
  workshops: slugs,
  isKilled: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
});

/** Changes for whom a flag is on. */
export async function setFlag(ctx: AdminContext, key: string, raw: unknown): Promise<void> {
  const { percent, workshops, isKilled } = parseAdminForm(flagForm, raw);
  await callRpc(ctx.db, "set_flag", {
    p_key: key,
    p_percent: percent,
    p_workshops: workshops,
    p_is_killed: isKilled,
  });
}

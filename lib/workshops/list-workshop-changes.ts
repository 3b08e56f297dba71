import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

const page = z.object({
  cursor: z.string(),
  changes: z.array(z.object({ slug: z.string(), version: z.string() })),
});

/** Slugs whose facts changed since the cursor, and the next cursor; null asks for those of the last twenty minutes. */
export type WorkshopChanges = z.infer<typeof page>;

/** Reads which workshops' facts changed; repeats some and misses none. */
export async function listWorkshopChanges(
  ctx: Pick<Context, "db">,
  cursor: string | null,
): Promise<WorkshopChanges> {
  const [row] = await callRpc(ctx.db, "list_workshop_changes", { p_cursor: cursor });
  return page.parse(row);
}

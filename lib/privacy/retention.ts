import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { fixedClasses, retainedClasses, type Retention } from "./schemas";

const row = z.object({
  class: z.enum([...retainedClasses, ...fixedClasses]),
  days: z.int().nullable(),
  default_days: z.int().nullable(),
  min_days: z.int().nullable(),
  max_days: z.int().nullable(),
});

/** How long the workshop keeps each class of personal data. Throws `forbidden` for who is not its owner. */
export async function getRetention(ctx: MemberContext): Promise<Retention> {
  const found = await callRpc(ctx.db, "get_retention", { p_workshop: ctx.workshopSlug });
  const rows = z.array(row).parse(found);
  const of = (name: string) => rows.find((each) => each.class === name);
  return {
    chosen: retainedClasses.flatMap((name) => {
      const { days, default_days: usual, min_days: min, max_days: max } = of(name) ?? {};
      return days && usual && min && max ? [{ name, days, usual, min, max }] : [];
    }),
    fixed: fixedClasses.map((name) => ({ name, days: of(name)?.days ?? null })),
  };
}

const days = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/, "must be a whole number of days")
  .transform(Number);
const retentionForm = z.strictObject(
  Object.fromEntries(retainedClasses.map((name) => [name, days.optional()])),
);

/**
 * Says how many days the workshop keeps which class. Throws `invalid` with one issue for each refused class, by the schema or by the
 * bounds that the database holds.
 */
export async function setRetention(ctx: MemberContext, raw: unknown): Promise<void> {
  const read = retentionForm.safeParse(raw);
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => ({
      path: path.join(".") || "form",
      rule: message,
    }));
    throw new AppError("invalid", { reason: "invalid_retention", issues });
  }
  await callRpc(ctx.db, "set_retention", { p_workshop: ctx.workshopSlug, p_days: read.data });
  ctx.log.info("retention_set", { requestId: ctx.requestId, ...read.data });
}

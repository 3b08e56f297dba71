import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toFieldIssues } from "../field-issues";
import type { DefaultCardKey } from "./card-keys";
import { safetyOverrideInput } from "./override-schema";

/**
 * Changes a default safety card for the workshop; null takes all changes back. Throws `invalid` with reason `invalid_safety_card` and
 * one issue for each refused field, `forbidden` for mechanics and viewers.
 */
export async function setSafetyOverride(
  ctx: MemberContext,
  key: DefaultCardKey,
  raw: unknown,
): Promise<void> {
  const parsed = safetyOverrideInput.nullable().safeParse(raw);
  if (!parsed.success) {
    throw new AppError("invalid", {
      reason: "invalid_safety_card",
      issues: toFieldIssues(parsed.error, key),
    });
  }
  await callRpc(ctx.db, "set_safety_override", {
    p_workshop: ctx.workshopSlug,
    p_key: key,
    p_override: parsed.data,
  });
  ctx.log.info("safety_override_set", {
    requestId: ctx.requestId,
    key,
    isReset: parsed.data === null,
  });
}

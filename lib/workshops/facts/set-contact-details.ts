import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toFieldIssues } from "../field-issues";
import { importContact } from "../import-contact";

/** Replaces how customers reach the workshop. Throws `invalid` with reason `invalid_contact` and one issue for each refused field. */
export async function setContactDetails(ctx: MemberContext, raw: unknown): Promise<void> {
  const parsed = importContact.safeParse(raw);
  if (!parsed.success) {
    throw new AppError("invalid", {
      reason: "invalid_contact",
      issues: toFieldIssues(parsed.error, "contact"),
    });
  }
  await callRpc(ctx.db, "set_contact_details", {
    p_workshop: ctx.workshopSlug,
    p_contact: parsed.data,
  });
  ctx.log.info("contact_details_set", { requestId: ctx.requestId });
}

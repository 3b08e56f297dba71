import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { lineField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toFieldIssues } from "./field-issues";
import { memberRole, workshopSlug } from "./schemas";

const input = z.object({
  slug: workshopSlug,
  email: lineField().toLowerCase().pipe(z.email("must be a mail address").max(254)),
  role: z.enum(memberRole.options, "must be owner, reception, mechanic or viewer"),
  name: lineField().min(1, "must not be empty").max(120, "must have at most 120 characters"),
  /** Only used where there is no login of this address yet. */
  password: z.string().min(10).max(72),
});

export type NewMember = z.input<typeof input>;

/**
 * Gives somebody a role in a workshop and, where there is no login with this address, makes one. Returns whether it did. Throws
 * `invalid` with one issue for each refused field, or `not_found`.
 */
export async function addMember(db: Db, member: NewMember): Promise<{ isNewLogin: boolean }> {
  const parsed = input.safeParse(member);
  if (!parsed.success) {
    const issues = toFieldIssues(parsed.error, "member");
    throw new AppError("invalid", { reason: "invalid_member", issues });
  }
  const { slug, email, role, name, password } = parsed.data;
  const [row] = await callRpc(db, "add_member", {
    p_slug: slug,
    p_email: email,
    p_role: role,
    p_name: name,
    p_password: password,
  });
  if (!row) throw new AppError("internal", { reason: "add_member_returned_nothing" });
  return { isNewLogin: row.is_new_login };
}

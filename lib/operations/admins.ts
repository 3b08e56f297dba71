import { z } from "zod";
import type { Context, Db } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { lineField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";

const newAdmin = z.object({
  email: lineField().toLowerCase().pipe(z.email("must be a mail address").max(254)),
  name: lineField().min(1, "must not be empty").max(120, "must have at most 120 characters"),
  /** Only used where there is no login of this address yet. */
  password: z.string().min(10).max(72),
});

export type NewAdmin = z.input<typeof newAdmin>;

/**
 * Makes somebody a platform admin and, where there is no login with this address, makes one. Returns whether it did. Throws `invalid`
 * with one issue for each refused field.
 */
export async function addPlatformAdmin(db: Db, admin: NewAdmin): Promise<{ isNewLogin: boolean }> {
  const parsed = newAdmin.safeParse(admin);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: path.join(".") || "admin",
      rule: message,
    }));
    throw new AppError("invalid", { reason: "invalid_admin", issues });
  }
  const { email, name, password } = parsed.data;
  const [row] = await callRpc(db, "add_platform_admin", {
    p_email: email,
    p_name: name,
    p_password: password,
  });
  if (!row) throw new AppError("internal", { reason: "add_platform_admin_returned_nothing" });
  return { isNewLogin: row.is_new_login };
}

export type PlatformAdmin = { userId: string; name: string };

/** The caller as a platform admin; null for everybody else. */
export async function findAdmin(ctx: Pick<Context, "db">): Promise<PlatformAdmin | null> {
  try {
    const [row] = await callRpc(ctx.db, "get_admin", {});
    return row ? { userId: row.user_id, name: row.name } : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

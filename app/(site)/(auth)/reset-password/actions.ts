"use server";

import { redirect } from "next/navigation";
import type { AuthFormState } from "@/components/auth/form-state";
import { requireMember, serverAuth } from "@/lib/server/session";
import { newPasswordFields, refusedFields } from "../credentials";
import { toFormError } from "../to-form-error";

/**
 * Sets the new password and ends all sessions: the mailed link's, so that the new password is used once at once, and those of whoever
 * knew the old one.
 */
export async function resetPassword(_: AuthFormState, form: FormData): Promise<AuthFormState> {
  await requireMember();
  const fields = newPasswordFields.safeParse(Object.fromEntries(form));
  if (!fields.success) return refusedFields(form, fields.error);
  try {
    const auth = await serverAuth();
    await auth.updatePassword(fields.data.password);
    await auth.signOutEverywhere();
  } catch (error) {
    const refusal = toFormError(error);
    return refusal.startsWith("password")
      ? { email: "", errors: { password: refusal } }
      : { email: "", errors: { form: refusal } };
  }
  redirect("/sign-in?notice=password-changed");
}

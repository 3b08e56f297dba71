"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { AuthFormState } from "@/components/auth/form-state";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { requireMember, serverAuth } from "@/lib/server/session";
import { newPasswordFields, refusedFields, refusedForm } from "../credentials";
import { toFormError } from "../to-form-error";

/**
 * Sets the new password and ends all sessions: the mailed link's, so that the new password is used once at once, and those of whoever
 * knew the old one.
 */
export const resetPassword = defineAction(
  { args: z.tuple([formerState, sentForm]), refused: refusedForm },
  async (_, form): Promise<AuthFormState> => {
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
  },
);

"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { AuthFormState } from "@/components/auth/form-state";
import { admitAuthAttempt } from "@/lib/server/admit-auth-attempt";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { runtime } from "@/lib/server/runtime";
import { refuseInSameTime } from "@/lib/server/same-time";
import { serverAuth } from "@/lib/server/session";
import { refusedFields, refusedForm, sentEmail, signInFields } from "../credentials";
import { toFormError } from "../to-form-error";
import { safeReturnTo } from "./safe-return-to";

/** Signs a member in and leads back to where they were going; a refusal keeps the e-mail and forgets the password. */
export const signIn = defineAction(
  { args: z.tuple([formerState, sentForm]), refused: refusedForm },
  async (_, form): Promise<AuthFormState> => {
    const fields = signInFields.safeParse(Object.fromEntries(form));
    if (!fields.success) return refusedFields(form, fields.error);
    try {
      const attempt = await admitAuthAttempt("sign-in", fields.data.email);
      const auth = await serverAuth();
      const { email, password } = fields.data;
      await refuseInSameTime(() => auth.signIn(email, password));
      await attempt.succeeded();
    } catch (error) {
      runtime().log.warn("sign_in_refused", {});
      return { email: sentEmail(form), errors: { form: toFormError(error) } };
    }
    redirect(safeReturnTo(form.get("next")) ?? "/dashboard");
  },
);

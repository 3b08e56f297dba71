"use server";

import { z } from "zod";
import type { AuthFormState } from "@/components/auth/form-state";
import { admitAuthAttempt } from "@/lib/server/admit-auth-attempt";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { serverAuth } from "@/lib/server/session";
import { forgotFields, refusedFields, refusedForm, sentEmail } from "../credentials";
import { toFormError } from "../to-form-error";

/** Mails a link for a new password if there is such a login; the answer is the same when there is none. */
export const requestPasswordReset = defineAction(
  { args: z.tuple([formerState, sentForm]), refused: refusedForm },
  async (_, form): Promise<AuthFormState> => {
    const fields = forgotFields.safeParse(Object.fromEntries(form));
    if (!fields.success) return refusedFields(form, fields.error);
    try {
      await admitAuthAttempt("password-reset", fields.data.email);
      const auth = await serverAuth();
      await auth.requestPasswordReset(fields.data.email);
    } catch (error) {
      return { email: sentEmail(form), errors: { form: toFormError(error) } };
    }
    return { email: fields.data.email, errors: {}, isDone: true };
  },
);

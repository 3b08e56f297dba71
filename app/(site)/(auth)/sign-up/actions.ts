"use server";

import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import { admitAuthAttempt } from "@/lib/server/admit-auth-attempt";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { requireOpenSignUp } from "@/lib/server/person-context";
import { answerInSameTime } from "@/lib/server/same-time";
import { serverAuth } from "@/lib/server/session";
import { readFields, signUpFields } from "@/lib/server/person-fields";

/**
 * Makes a login that a mailed link confirms. Whoever has one already gets a link that signs them in: the answer, and the time it
 * takes, are the same.
 */
export const signUp = defineAction(
  { args: z.tuple([formerState, sentForm]), refused: failedForm },
  (_, form) =>
    answerForm(form, async () => {
      requireOpenSignUp();
      const { email, personName } = readFields(signUpFields, form);
      await admitAuthAttempt("sign-up", email);
      const auth = await serverAuth();
      await answerInSameTime(async () => {
        const { isKnown } = await auth.signUp({ email, name: personName });
        if (isKnown) await auth.requestSignInLink(email);
      });
    }),
);

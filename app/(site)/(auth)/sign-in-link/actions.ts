"use server";

import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import { admitAuthAttempt } from "@/lib/server/admit-auth-attempt";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { answerInSameTime } from "@/lib/server/same-time";
import { serverAuth } from "@/lib/server/session";
import { emailFields, readFields } from "@/lib/server/person-fields";

/** Mails a link that signs in if there is such a login; the answer is the same when there is none. */
export const requestSignInLink = defineAction(
  { args: z.tuple([formerState, sentForm]), refused: failedForm },
  (_, form) =>
    answerForm(form, async () => {
      const { email } = readFields(emailFields, form);
      await admitAuthAttempt("sign-in-link", email);
      const auth = await serverAuth();
      await answerInSameTime(() => auth.requestSignInLink(email));
    }),
);

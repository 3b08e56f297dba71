"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { failedForm, type FormState } from "@/lib/core/form-state";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { requirePerson, serverAuth } from "@/lib/server/session";
import { newPasswordFields, readFields } from "@/lib/server/person-fields";

/** Sets the first password of a login that was just confirmed; whoever else was signed in with it is not any more. */
export const choosePassword = defineAction(
  { args: z.tuple([formerState, sentForm]), refused: failedForm },
  async (_, form): Promise<FormState> => {
    const state = await answerForm(form, async () => {
      await requirePerson();
      const fields = readFields(newPasswordFields, form);
      const auth = await serverAuth();
      await auth.updatePassword(fields.newPassword);
      await auth.signOutElsewhere();
    });
    if (state.status === "saved") redirect("/dashboard");
    return state;
  },
);

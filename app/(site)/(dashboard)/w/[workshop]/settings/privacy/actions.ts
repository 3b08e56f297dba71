"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import { setRetention } from "@/lib/privacy";
import { retainedClasses } from "@/lib/privacy/schemas";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Keeps for how long which class of personal data stays. */
export const saveRetention = defineAction(
  { args: z.tuple([workshopSlug, formerState, sentForm]), refused: failedForm },
  (workshop, _, form) =>
    answerForm(form, async () => {
      const chosen = Object.fromEntries(retainedClasses.map((name) => [name, form.get(name)]));
      await setRetention(await actionContext(workshop), chosen);
      revalidatePath("/w/[workshop]/settings/privacy", "page");
    }),
);

"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { setWeeklyReport } from "@/lib/analytics";
import { failedForm } from "@/lib/core/form-state";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Orders the Monday mail for the asking owner, or no longer. */
export const saveWeeklyReport = defineAction(
  { args: z.tuple([workshopSlug, z.boolean(), formerState, sentForm]), refused: failedForm },
  (workshop, isWanted, _, form) =>
    answerForm(form, async () => {
      await setWeeklyReport(await actionContext(workshop), isWanted);
      revalidatePath("/w/[workshop]/analytics", "page");
    }),
);

"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { settingsGroup, updateWorkshopSettings } from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Changes one group of a workshop's settings. */
export const saveSettings = defineAction(
  {
    args: z.tuple([workshopSlug, settingsGroup, formerState, sentForm]),
    refused: failedForm,
  },
  (workshop, group, _, form) =>
    answerForm(form, async () => {
      await updateWorkshopSettings(await actionContext(workshop), group, Object.fromEntries(form));
      revalidatePath("/w/[workshop]", "layout");
    }),
);

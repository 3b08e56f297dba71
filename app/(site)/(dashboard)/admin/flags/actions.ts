"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import * as operations from "@/lib/operations";
import { adminActionContext } from "@/lib/server/admin";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";

export const saveFlag = defineAction(
  { args: z.tuple([z.string().max(40), formerState, sentForm]), refused: failedForm },
  (key, _, form) =>
    answerForm(form, async () => {
      await operations.setFlag(await adminActionContext(), key, Object.fromEntries(form));
      revalidatePath("/admin/flags", "page");
    }),
);

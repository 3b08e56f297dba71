"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { settleWrongAnswer } from "@/lib/conversations";
import { AppError } from "@/lib/core/errors";
import { defineAction } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Ticks a wrong answer off or takes it up again; false when it was refused. */
export const settleAnswer = defineAction(
  { args: z.tuple([workshopSlug, z.uuid(), z.boolean()]), refused: false },
  async (workshop, messageId, isDone) => {
    try {
      await settleWrongAnswer(await actionContext(workshop), messageId, isDone);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return false;
    }
    revalidatePath("/w/[workshop]/knowledge/gaps/wrong", "page");
    return true;
  },
);

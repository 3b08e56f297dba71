"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { ignoreContradiction } from "@/lib/chat";
import { AppError } from "@/lib/core/errors";
import { defineAction } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Notes that a sentence is right; false when that was refused. */
export const ignore = defineAction(
  { args: z.tuple([workshopSlug, z.uuid(), z.string().min(1).max(5_000)]), refused: false },
  async (workshop, passageId, sentence) => {
    try {
      await ignoreContradiction(await actionContext(workshop), { passageId, sentence });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return false;
    }
    revalidatePath("/w/[workshop]/knowledge/contradictions", "page");
    return true;
  },
);

"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { deleteTag } from "@/lib/conversations";
import { tagName } from "@/lib/conversations/schemas";
import { AppError } from "@/lib/core/errors";
import { failedForm } from "@/lib/core/form-state";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { deleteCannedReply, saveCannedReply } from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";

const page = "/w/[workshop]/settings/replies";

/** Adds a canned reply, or changes the one of this id. */
export const saveReply = defineAction(
  {
    args: z.tuple([workshopSlug, z.uuid().nullable(), formerState, sentForm]),
    refused: failedForm,
  },
  (workshop, id, _, form) =>
    answerForm(form, async () => {
      await saveCannedReply(await actionContext(workshop), id, Object.fromEntries(form));
      revalidatePath(page, "page");
    }),
);

/** Deletes a canned reply; false when it was refused. */
export const removeReply = defineAction(
  { args: z.tuple([workshopSlug, z.uuid()]), refused: false },
  async (workshop, id) =>
    isRemoved(async () => deleteCannedReply(await actionContext(workshop), id)),
);

/** Takes a tag off all conversations; false when it was refused. */
export const removeTag = defineAction(
  { args: z.tuple([workshopSlug, tagName]), refused: false },
  async (workshop, name) => isRemoved(async () => deleteTag(await actionContext(workshop), name)),
);

async function isRemoved(remove: () => Promise<void>): Promise<boolean> {
  try {
    await remove();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
  revalidatePath(page, "page");
  return true;
}

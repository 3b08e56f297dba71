"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { createApiKey, revokeApiKey } from "@/lib/api-keys";
import { failedForm } from "@/lib/core/form-state";
import { failedSecretForm } from "@/lib/core/shown-secret";
import { answerForm, answerSecretForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { workshopSlug } from "@/lib/workshops/schemas";

const page = "/w/[workshop]/settings/api-keys";

/** Makes a key, and shows it. */
export const create = defineAction(
  { args: z.tuple([workshopSlug, formerState, sentForm]), refused: failedSecretForm },
  async (workshop, _, form) => {
    const state = await answerSecretForm(form, async () => {
      const typed = { ...Object.fromEntries(form), scopes: form.getAll("scopes") };
      return createApiKey(await actionContext(workshop), typed);
    });
    revalidatePath(page, "page");
    return state;
  },
);

/** Lets a key count no more. */
export const revoke = defineAction(
  { args: z.tuple([workshopSlug, z.uuid(), formerState, sentForm]), refused: failedForm },
  async (workshop, id, _, form) => {
    const work = async () => revokeApiKey(await actionContext(workshop), id);
    const state = await answerForm(form, work);
    revalidatePath(page, "page");
    return state;
  },
);

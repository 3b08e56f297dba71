"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { requireOwnPassword } from "@/lib/server/require-own-password";
import { actionContext } from "@/lib/server/session";
import { cancelDeletion, requestDeletion, requestPlan, withdrawPlanRequest } from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";

const page = "/w/[workshop]/settings/plan";
const spec = { args: z.tuple([workshopSlug, formerState, sentForm]), refused: failedForm };

export const ask = defineAction(spec, (workshop, _, form) =>
  answerForm(form, async () => {
    await requestPlan(await actionContext(workshop), Object.fromEntries(form));
    revalidatePath(page, "page");
  }),
);

export const withdraw = defineAction(spec, (workshop, _, form) =>
  answerForm(form, async () => {
    await withdrawPlanRequest(await actionContext(workshop));
    revalidatePath(page, "page");
  }),
);

/** Has the workshop deleted in 30 days; for whoever types its name and knows the own password. */
export const remove = defineAction(spec, (workshop, _, form) =>
  answerForm(form, async () => {
    await requireOwnPassword(form, "password-check");
    await requestDeletion(await actionContext(workshop), Object.fromEntries(form));
    revalidatePath("/w/[workshop]", "layout");
  }),
);

export const keep = defineAction(spec, (workshop, _, form) =>
  answerForm(form, async () => {
    await cancelDeletion(await actionContext(workshop));
    revalidatePath("/w/[workshop]", "layout");
  }),
);

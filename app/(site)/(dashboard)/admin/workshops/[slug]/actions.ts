"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import * as operations from "@/lib/operations";
import { adminActionContext } from "@/lib/server/admin";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { workshopSlug } from "@/lib/workshops/schemas";

const page = "/admin/workshops/[slug]";
const args = z.tuple([workshopSlug, formerState, sentForm]);

/** Switches a workshop's chat off, or on again where it is off. */
export const suspend = defineAction({ args, refused: failedForm }, (slug, _, form) =>
  answerForm(form, async () => {
    const ctx = await adminActionContext();
    const { suspension } = await operations.getWorkshopForAdmin(ctx, slug);
    if (suspension) await operations.resumeWorkshop(ctx, slug);
    else await operations.suspendWorkshop(ctx, slug, Object.fromEntries(form));
    revalidatePath(page, "page");
  }),
);

export const override = defineAction({ args, refused: failedForm }, (slug, _, form) =>
  answerForm(form, async () => {
    const ctx = await adminActionContext();
    await operations.setWorkshopOverrides(ctx, slug, Object.fromEntries(form));
    revalidatePath(page, "page");
  }),
);

export const setPlan = defineAction({ args, refused: failedForm }, (slug, _, form) =>
  answerForm(form, async () => {
    await operations.setWorkshopPlan(await adminActionContext(), slug, Object.fromEntries(form));
    revalidatePath(page, "page");
  }),
);

/** Approves or declines what the owner has asked for, as the button says. */
export const decide = defineAction({ args, refused: failedForm }, (slug, _, form) =>
  answerForm(form, async () => {
    await operations.decidePlanRequest(await adminActionContext(), slug, Object.fromEntries(form));
    revalidatePath(page, "page");
  }),
);

/** Opens the workshop's dashboard for half an hour, read-only. */
export const view = defineAction({ args, refused: failedForm }, async (slug, _, form) => {
  const state = await answerForm(form, async () =>
    operations.beginView(await adminActionContext(), slug, Object.fromEntries(form)),
  );
  if (state.status === "saved") redirect(`/w/${slug}/inbox`);
  return state;
});

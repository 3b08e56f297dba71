"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { failedForm, type FormState } from "@/lib/core/form-state";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { acceptProposals, setSetupStep, updateWorkshopSettings } from "@/lib/workshops";
import { setupStep, setupSteps, workshopSlug } from "@/lib/workshops/schemas";
import { readAccepted, readChosenJobs } from "./read-accepted";

const args = z.tuple([workshopSlug, setupStep, formerState, sentForm]);
const spec = { args, refused: failedForm };

/** Takes over what was chosen of a step's proposals. */
export const acceptFound = defineAction(spec, (slug, step, _, form) =>
  answerForm(form, async () => {
    const ctx = await actionContext(slug);
    await acceptProposals(ctx, form.has("catalogue") ? readChosenJobs(form) : readAccepted(form));
    await setSetupStep(ctx, step, "done");
    revalidatePath("/w/[workshop]", "layout");
  }),
);

/** Keeps colour and greeting. */
export const saveLook = defineAction(spec, (slug, step, _, form) =>
  answerForm(form, async () => {
    const ctx = await actionContext(slug);
    await updateWorkshopSettings(ctx, "look", Object.fromEntries(form));
    await setSetupStep(ctx, step, "done");
    revalidatePath("/w/[workshop]", "layout");
  }),
);

/** Goes on to the step after this one, which is done or passed over; from the last to the inbox. */
export const passStep = defineAction(spec, async (slug, step, _, form): Promise<FormState> => {
  const intent = form.get("intent") === "done" ? "done" : "skipped";
  const state = await answerForm(form, async () =>
    setSetupStep(await actionContext(slug), step, intent),
  );
  if (state.status !== "saved") return state;
  revalidatePath("/w/[workshop]/setup", "layout");
  const next = setupSteps[setupSteps.indexOf(step) + 1];
  redirect(next ? `/w/${slug}/setup/${next}` : `/w/${slug}/inbox`);
});

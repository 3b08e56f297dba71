"use server";

import { z } from "zod";
import { failedForm } from "@/lib/core/form-state";
import { saveNotifications } from "@/lib/notifications";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Keeps of what the member wants to be told. */
export const save = defineAction(
  { args: z.tuple([workshopSlug, formerState, sentForm]), refused: failedForm },
  (workshop, _, form) =>
    answerForm(form, async () => saveNotifications(await actionContext(workshop), form)),
);

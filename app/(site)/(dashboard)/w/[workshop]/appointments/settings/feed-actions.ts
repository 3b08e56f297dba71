"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { dropCalendarFeed, renewCalendarFeed } from "@/lib/appointments";
import { failedForm } from "@/lib/core/form-state";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { runtime } from "@/lib/server/runtime";
import { actionContext } from "@/lib/server/session";
import { workshopSlug } from "@/lib/workshops/schemas";

const args = z.tuple([workshopSlug, formerState, sentForm]);
const page = "/w/[workshop]/appointments/settings";

/** Makes a new secret address, which the form shows this once. */
export const renewFeed = defineAction({ args, refused: failedForm }, async (workshop, _, form) => {
  let address = "";
  const state = await answerForm(form, async () => {
    const token = await renewCalendarFeed(await actionContext(workshop));
    address = `${runtime().site}/api/calendar/${token}.ics`;
    revalidatePath(page, "page");
  });
  return state.status === "saved" ? { ...state, values: { address } } : state;
});

/** Ends the secret address. */
export const dropFeed = defineAction({ args, refused: failedForm }, (workshop, _, form) =>
  answerForm(form, async () => {
    await dropCalendarFeed(await actionContext(workshop));
    revalidatePath(page, "page");
  }),
);

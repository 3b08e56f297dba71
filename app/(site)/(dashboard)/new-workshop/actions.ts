"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { failedForm, type FormState } from "@/lib/core/form-state";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { requireOpenSignUp, serviceContext } from "@/lib/server/person-context";
import { requirePerson, serverAuth } from "@/lib/server/session";
import { createWorkshop } from "@/lib/workshops";

/** Makes the workshop and leads to its setting up. */
export const createMyWorkshop = defineAction(
  { args: z.tuple([formerState, sentForm]), refused: failedForm },
  async (_, form): Promise<FormState> => {
    let slug = "";
    const state = await answerForm(form, async () => {
      requireOpenSignUp();
      const { userId, email } = await requirePerson();
      const { name } = await (await serverAuth()).getPerson();
      const founder = { ...(await serviceContext()), userId, name: name || email };
      slug = await createWorkshop(founder, Object.fromEntries(form));
    });
    if (state.status === "saved") redirect(`/w/${slug}/setup`);
    return state;
  },
);

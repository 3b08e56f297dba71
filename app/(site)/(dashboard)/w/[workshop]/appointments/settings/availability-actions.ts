"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { addAbsence, removeAbsence, setServiceBounds } from "@/lib/appointments";
import { absenceInput, serviceBoundsInput } from "@/lib/appointments/schemas";
import type { MemberContext } from "@/lib/core/context";
import { failedForm } from "@/lib/core/form-state";
import { parseInput } from "@/lib/http/parse-input";
import { answerForm } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { withWorkshop } from "@/lib/server/with-workshop";
import { workshopSlug } from "@/lib/workshops/schemas";

const formArgs = z.tuple([workshopSlug, formerState, sentForm]);
const entryArgs = z.tuple([workshopSlug, z.uuid(), formerState, sentForm]);

/** Enters a time without work at a bay. */
export const enterAbsence = defineAction(
  { args: formArgs, refused: failedForm },
  (workshop, _, form) =>
    change(workshop, form, async (ctx) =>
      addAbsence(
        await withWorkshop(ctx),
        parseInput(absenceInput, Object.fromEntries(form), "body"),
      ),
    ),
);

/** Takes an absence out again. */
export const dropAbsence = defineAction(
  { args: entryArgs, refused: failedForm },
  (workshop, id, _, form) => change(workshop, form, (ctx) => removeAbsence(ctx, id)),
);

/** Says on which weekdays and until when a service may begin. */
export const setBounds = defineAction(
  { args: formArgs, refused: failedForm },
  (workshop, _, form) =>
    change(workshop, form, (ctx) => {
      const given = { ...Object.fromEntries(form), weekdays: form.getAll("weekdays") };
      return setServiceBounds(ctx, parseInput(serviceBoundsInput, given, "body"));
    }),
);

/** Lets a service begin at any time again. */
export const dropBounds = defineAction(
  { args: entryArgs, refused: failedForm },
  (workshop, service, _, form) =>
    change(workshop, form, (ctx) => setServiceBounds(ctx, { service, weekdays: [], until: null })),
);

function change(workshop: string, form: FormData, work: (ctx: MemberContext) => Promise<void>) {
  return answerForm(form, async () => {
    await work(await actionContext(workshop));
    revalidatePath("/w/[workshop]/appointments", "layout");
  });
}

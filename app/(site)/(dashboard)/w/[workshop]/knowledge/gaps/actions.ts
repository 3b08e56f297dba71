"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { readFactForm } from "@/components/facts/read-fact-form";
import { type GapFormState, idleGapForm } from "@/components/gaps/gap-form-state";
import { AppError } from "@/lib/core/errors";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { dismissGap } from "@/lib/workshops";
import { factKind, workshopSlug } from "@/lib/workshops/schemas";
import { toFactFormState } from "../to-fact-form-state";
import { rehearseGap } from "./rehearse-gap";

const refused: GapFormState = { ...idleGapForm, status: "failed" };

/** Shows what CarBot would say with the form's fact, or saves it and asks the question again. */
export const answerGap = defineAction(
  { args: z.tuple([workshopSlug, z.uuid(), formerState, sentForm]), refused },
  async (workshop, gapId, _, form): Promise<GapFormState> => {
    const kind = factKind.safeParse(form.get("kind"));
    if (!kind.success) return refused;
    const answer = { kind: kind.data, raw: readFactForm(kind.data, form) };
    try {
      const ctx = await actionContext(workshop);
      return await rehearseGap(ctx, gapId, answer, form.get("intent") !== "preview");
    } catch (error) {
      return { ...toFactFormState(error), rehearsal: null };
    }
  },
);

/** Sets a question aside or takes it up again; false when it was refused. */
export const setAside = defineAction(
  { args: z.tuple([workshopSlug, z.uuid(), z.boolean()]), refused: false },
  async (workshop, gapId, isDismissed) => {
    try {
      await dismissGap(await actionContext(workshop), gapId, isDismissed);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return false;
    }
    revalidatePath(gapsPage, "page");
    return true;
  },
);

/** Reads the list anew. */
export const refreshGaps = defineAction(
  { args: z.tuple([]), refused: undefined },
  async () => void revalidatePath(gapsPage, "page"),
);

const gapsPage = "/w/[workshop]/knowledge/gaps";

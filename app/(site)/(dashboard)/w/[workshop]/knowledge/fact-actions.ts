"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type FactFormState, idleFactForm } from "@/components/facts/fact-form-state";
import { readFactForm } from "@/components/facts/read-fact-form";
import { AppError } from "@/lib/core/errors";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { deleteFact, saveFact } from "@/lib/workshops";
import { factKind, workshopSlug } from "@/lib/workshops/schemas";
import { contradictionsAfter } from "./contradictions-of";
import { toFactFormState } from "./to-fact-form-state";

const refused: FactFormState = { ...idleFactForm, status: "failed" };

/** Adds an entry, or changes the one of this id. */
export const saveEntry = defineAction(
  { args: z.tuple([workshopSlug, factKind, z.uuid().nullable(), formerState, sentForm]), refused },
  async (workshop, kind, id, _, form): Promise<FactFormState> => {
    let saved: string;
    try {
      saved = await saveFact(await actionContext(workshop), kind, readFactForm(kind, form), id);
    } catch (error) {
      return toFactFormState(error);
    }
    revalidatePath("/w/[workshop]/knowledge", "layout");
    const contradictions = await contradictionsAfter(workshop, { kind, id: saved });
    return { status: "saved", fields: [], contradictions };
  },
);

/** Deletes an entry; false when it was refused. One that is gone already is no trouble. */
export const removeEntry = defineAction(
  { args: z.tuple([workshopSlug, factKind, z.uuid()]), refused: false },
  async (workshop, kind, id) => {
    try {
      await deleteFact(await actionContext(workshop), kind, id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.reason !== `${kind}_not_found`) return false;
    }
    revalidatePath("/w/[workshop]/knowledge", "layout");
    return true;
  },
);

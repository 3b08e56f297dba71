"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { DefaultCardStatus } from "@/components/facts/default-cards-state";
import { readDefaultCardForm } from "./read-card-form";
import { AppError } from "@/lib/core/errors";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { actionContext } from "@/lib/server/session";
import { defaultCardKeys, setSafetyOverride } from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";
import { toFactFormStatus } from "../to-fact-form-state";

const key = z.enum(defaultCardKeys);

/** Saves the workshop's own words for a default card. */
export const saveCard = defineAction(
  { args: z.tuple([workshopSlug, key, formerState, sentForm]), refused: "failed" },
  async (workshop, card, _, form): Promise<DefaultCardStatus> => {
    const context = await findWorkshopContext(workshop);
    if (!context) return "failed";
    try {
      const changed = readDefaultCardForm(card, form, context.workshop);
      await setSafetyOverride(await actionContext(workshop), card, changed);
    } catch (error) {
      return toFactFormStatus(error);
    }
    revalidatePath("/w/[workshop]/knowledge", "layout");
    return "saved";
  },
);

/** Uses a default card or not, its words stay; false when it was refused. */
export const switchCard = defineAction(
  { args: z.tuple([workshopSlug, key, z.boolean()]), refused: false },
  async (workshop, card, isActive) => {
    const context = await findWorkshopContext(workshop);
    const { text = {} } = context?.workshop.safetyOverrides[card] ?? {};
    return change(workshop, card, { isActive, text });
  },
);

/** Takes the workshop's words back, the card is used as it is shipped; false when it was refused. */
export const resetCard = defineAction(
  { args: z.tuple([workshopSlug, key]), refused: false },
  async (workshop, card) => change(workshop, card, null),
);

async function change(workshop: string, card: z.infer<typeof key>, override: unknown) {
  try {
    await setSafetyOverride(await actionContext(workshop), card, override);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
  revalidatePath("/w/[workshop]/knowledge", "layout");
  return true;
}

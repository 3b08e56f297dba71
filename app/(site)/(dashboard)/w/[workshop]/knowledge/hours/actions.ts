"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { HolidaysFormStatus } from "@/components/facts/holidays-form-state";
import { type HoursFormState, idleHoursForm } from "@/components/facts/hours-form-state";
import { readHoursForm, refusedFields, toFileWeek } from "@/components/facts/read-hours-form";
import { AppError } from "@/lib/core/errors";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { setOpenHolidays, setOpeningHours } from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";
import { contradictionsAfter } from "../contradictions-of";
import { toFactFormState, toFactFormStatus } from "../to-fact-form-state";

const args = z.tuple([workshopSlug, formerState, sentForm]);

/** Replaces the regular week. */
export const saveWeek = defineAction(
  { args, refused: { ...idleHoursForm, status: "failed" } },
  async (workshop, _, form): Promise<HoursFormState> => {
    const week = readHoursForm(form);
    try {
      await setOpeningHours(await actionContext(workshop), toFileWeek(week));
    } catch (error) {
      const status = toFactFormStatus(error);
      const refused = refusedFields(week, error instanceof AppError ? error.issues : []);
      return { ...idleHoursForm, status, ...refused };
    }
    revalidatePath("/w/[workshop]/knowledge", "layout");
    const contradictions = await contradictionsAfter(workshop, { kind: "opening_hours" });
    return { ...idleHoursForm, status: "saved", contradictions };
  },
);

/** Replaces the public holidays on which the workshop works. */
export const saveHolidays = defineAction(
  { args, refused: "failed" },
  async (workshop, _, form): Promise<HolidaysFormStatus> => {
    try {
      await setOpenHolidays(await actionContext(workshop), form.getAll("days"));
    } catch (error) {
      const { status } = toFactFormState(error);
      return status === "forbidden" || status === "signedOut" ? status : "failed";
    }
    revalidatePath("/w/[workshop]/knowledge", "layout");
    return "saved";
  },
);

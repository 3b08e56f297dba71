"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import {
  idleSettings,
  type SettingsField,
  type SettingsFormState,
} from "@/components/appointments/settings-form-state";
import { setBookingSettings } from "@/lib/appointments";
import { bookingSettings } from "@/lib/appointments/schemas";
import { AppError } from "@/lib/core/errors";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Changes what customers can book, and the bays. */
export const saveSettings = defineAction(
  {
    args: z.tuple([workshopSlug, formerState, sentForm]),
    refused: { ...idleSettings, status: "failed" },
  },
  async (slug, _, form): Promise<SettingsFormState> => {
    const read = bookingSettings.safeParse(readSettings(form));
    if (!read.success) {
      const fields = read.error.issues.map(({ path }) => String(path[0]) as SettingsField);
      return { status: "refused", fields };
    }
    try {
      await setBookingSettings(await actionContext(slug), read.data);
    } catch (error) {
      const isForbidden = error instanceof AppError && error.code === "forbidden";
      return { status: isForbidden ? "forbidden" : "failed", fields: [] };
    }
    revalidatePath("/w/[workshop]/appointments", "layout");
    return { status: "saved", fields: [] };
  },
);

/** The numbers as numbers, and a bay for each line that says something. */
function readSettings(form: FormData) {
  const number = (name: string) => Number(form.get(name));
  const ids = form.getAll("bayId").map(String);
  const bays = form.getAll("bay").flatMap((value, index) => {
    const name = String(value).trim();
    const id = ids[index] ?? "";
    return name === "" ? [] : [{ name, ...(id !== "" && { id }) }];
  });
  return {
    bookingMode: form.get("bookingMode"),
    daysAhead: number("daysAhead"),
    slotMinutes: number("slotMinutes"),
    leadTimeHours: number("leadTimeHours"),
    bays,
  };
}

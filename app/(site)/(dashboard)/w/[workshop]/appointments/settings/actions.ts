"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import {
  readBays,
  readSettings,
  refusedSettings,
} from "@/components/appointments/read-settings-form";
import {
  idleSettings,
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
    const bays = readBays(form);
    const read = bookingSettings.safeParse(readSettings(form, bays));
    if (!read.success) {
      return { status: "refused", ...refusedSettings(bays, read.error.issues) };
    }
    try {
      await setBookingSettings(await actionContext(slug), read.data);
    } catch (error) {
      const isForbidden = error instanceof AppError && error.code === "forbidden";
      return { ...idleSettings, status: isForbidden ? "forbidden" : "failed" };
    }
    revalidatePath("/w/[workshop]/appointments", "layout");
    return { ...idleSettings, status: "saved" };
  },
);

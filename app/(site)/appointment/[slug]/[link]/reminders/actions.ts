"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { refuseReminders } from "@/lib/notifications";
import { defineAction, sentForm } from "@/lib/server/define-action";
import { admitPageVisitor, pageVisitor } from "@/lib/server/page-visitor";
import { runtime } from "@/lib/server/runtime";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Ends the reminders to the address of a signed link's appointment. */
export const endReminders = defineAction(
  { args: z.tuple([workshopSlug, z.string().max(120), sentForm]), refused: undefined },
  async (slug, link, _form): Promise<undefined> => {
    const ctx = await pageVisitor(slug);
    if (ctx !== null) {
      await admitPageVisitor(ctx, "lead");
      await refuseReminders(ctx, runtime().appointmentLinks.verify(ctx.workshopId, link));
    }
    redirect(`/appointment/${slug}/${link}/reminders?notice=done`);
  },
);

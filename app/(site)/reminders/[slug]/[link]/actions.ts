"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { refuseDueReminders } from "@/lib/notifications";
import { defineAction, sentForm } from "@/lib/server/define-action";
import { admitPageVisitor, pageVisitor } from "@/lib/server/page-visitor";
import { runtime } from "@/lib/server/runtime";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Ends the reminders to the customer of a signed link. */
export const endDueReminders = defineAction(
  { args: z.tuple([workshopSlug, z.string().max(120), sentForm]), refused: undefined },
  async (slug, link, _form): Promise<undefined> => {
    const ctx = await pageVisitor(slug);
    if (ctx !== null) {
      // Also while the workshop is switched off: it is the customer's word.
      await admitPageVisitor(ctx, "widget");
      await refuseDueReminders(ctx, runtime().dueLinks.verify(ctx.workshopId, link));
    }
    redirect(`/reminders/${slug}/${link}?notice=done`);
  },
);

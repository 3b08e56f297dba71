"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeOwnAppointment } from "@/lib/appointments";
import { ownChange } from "@/lib/appointments/schemas";
import { AppError } from "@/lib/core/errors";
import { defineAction, sentForm } from "@/lib/server/define-action";
import { admitPageVisitor, pageVisitor } from "@/lib/server/page-visitor";
import { runtime } from "@/lib/server/runtime";
import { workshopSlug } from "@/lib/workshops/schemas";

/** Moves or cancels the appointment of a signed link, and shows what came of it on its page. */
export const changeAppointment = defineAction(
  { args: z.tuple([workshopSlug, z.string().max(120), sentForm]), refused: undefined },
  async (slug, link, form): Promise<undefined> => {
    redirect(`/appointment/${slug}/${link}?notice=${await change(slug, link, form)}`);
  },
);

type Notice = "moved" | "cancelDone" | "taken" | "tooLate" | "failed";

async function change(slug: string, link: string, form: FormData): Promise<Notice> {
  const version = Number(form.get("version"));
  const slot = form.get("slot");
  const wanted = ownChange.safeParse(
    slot === null ? { version, cancel: true } : { version, slot: String(slot) },
  );
  const ctx = await pageVisitor(slug);
  if (!wanted.success || ctx === null) return "failed";
  try {
    await admitPageVisitor(ctx, "lead");
    const id = runtime().appointmentLinks.verify(ctx.workshopId, link);
    await changeOwnAppointment(ctx, id, wanted.data);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.reason === "slot_taken") return "taken";
    return error.reason === "too_late" ? "tooLate" : "failed";
  }
  return slot === null ? "cancelDone" : "moved";
}

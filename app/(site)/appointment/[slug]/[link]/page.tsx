import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnAppointmentPage } from "@/components/appointments/own-appointment-page";
import { getOwnAppointment, listSlots } from "@/lib/appointments";
import { AppError } from "@/lib/core/errors";
import { admitPageVisitor, pageVisitor } from "@/lib/server/page-visitor";
import { runtime } from "@/lib/server/runtime";
import { changeAppointment } from "./actions";

type OwnPageProps = {
  params: Promise<{ slug: string; link: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("appointments.own");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function OwnPage({ params, searchParams }: OwnPageProps) {
  const [{ slug, link }, query] = await Promise.all([params, searchParams]);
  const ctx = await pageVisitor(slug);
  if (ctx === null) notFound();
  await admitPageVisitor(ctx, "widget");
  const appointment = await find(ctx, link);
  if (appointment === null) notFound();
  const isMoving = query["step"] === "move";
  const service = ctx.workshop.services.find(({ id }) => id === appointment.serviceId);
  const list = isMoving ? await listSlots(ctx, { service: service?.id, days: 14 }) : null;
  return (
    <OwnAppointmentPage
      context={ctx.workshop}
      appointment={appointment}
      link={link}
      code={runtime().appointmentLinks.codeOf(ctx.workshopId, appointment.id)}
      slots={list?.slots ?? null}
      isCancelling={query["step"] === "cancel"}
      notice={query["notice"]}
      now={ctx.now()}
      action={changeAppointment.bind(null, slug, link)}
    />
  );
}

/** Null for a link that opens nothing, or nothing any more. */
async function find(ctx: NonNullable<Awaited<ReturnType<typeof pageVisitor>>>, link: string) {
  try {
    return await getOwnAppointment(ctx, runtime().appointmentLinks.verify(ctx.workshopId, link));
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AppointmentsScreen } from "@/components/appointments/appointments-screen";
import { isDay, rangeOf } from "@/components/appointments/days";
import { getCalendar } from "@/lib/appointments";
import { dayOf } from "@/lib/calendar";
import { memberContext } from "@/lib/server/session";
import { withWorkshop } from "@/lib/server/with-workshop";
import { findMyWorkshop } from "../../../my-workshops";

type AppointmentsPageProps = {
  params: Promise<{ workshop: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("appointments");
  return { title: t("title") };
}

export default async function AppointmentsPage({ params, searchParams }: AppointmentsPageProps) {
  const [{ workshop: slug }, query] = await Promise.all([params, searchParams]);
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  const ctx = await withWorkshop(await memberContext(slug));
  const today = dayOf(ctx.now(), ctx.workshop.workshop.timezone);
  const day = isDay(query["day"]) ? query["day"] : today;
  const view = query["view"] === "week" ? "week" : "day";
  const calendar = await getCalendar(ctx, rangeOf(day, view));
  const services = ctx.workshop.services.map(({ id, name }) => ({ id, name }));
  return (
    <AppointmentsScreen
      workshop={slug}
      role={workshop.role}
      services={services}
      today={today}
      rendered={{ day, view, calendar }}
    />
  );
}

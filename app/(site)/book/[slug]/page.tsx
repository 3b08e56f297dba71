import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BookingForm } from "@/components/appointments/booking-form";
import { BookingPage } from "@/components/appointments/booking-page";
import { ChooseSlot } from "@/components/appointments/choose-slot";
import { listSlots } from "@/lib/appointments";
import { admitPageVisitor, pageVisitor } from "@/lib/server/page-visitor";
import { consentTextOf } from "@/lib/workshops";
import { book } from "./actions";

type BookPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What an address says; what cannot be read counts as not said. */
const choice = z.object({
  service: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  slot: z.iso.datetime({ offset: true }).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("appointments.page");
  return { title: t("title"), robots: { index: false } };
}

export default async function BookPage({ params, searchParams }: BookPageProps) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const ctx = await pageVisitor(slug);
  if (ctx === null) notFound();
  await admitPageVisitor(ctx, "widget");
  const { service, from, slot } = choice.parse(query);
  const known = ctx.workshop.services.find(({ id }) => id === service);
  const list = await listSlots(ctx, { service: known?.id, from, days: 14 });
  return (
    <BookingPage context={ctx.workshop} bookingMode={list.bookingMode}>
      {slot === undefined ? (
        <ChooseSlot
          context={ctx.workshop}
          list={list}
          service={known?.id}
          from={from}
          now={ctx.now()}
        />
      ) : (
        <BookingForm
          action={book.bind(null, slug)}
          slot={slot}
          service={known?.id ?? ""}
          consentText={consentTextOf(ctx.workshop.workshop)}
          isDirect={list.bookingMode === "direct"}
          back={`/book/${slug}${known ? `?service=${known.id}` : ""}`}
        />
      )}
    </BookingPage>
  );
}

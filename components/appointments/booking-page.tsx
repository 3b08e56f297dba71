import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { formatPhone } from "@/components/contacts/format-phone";
import type { SlotList } from "@/lib/appointments";
import { pickMessages } from "@/lib/i18n/messages";
import type { WorkshopContext } from "@/lib/workshops/context";

type BookingPageProps = {
  context: WorkshopContext;
  bookingMode: SlotList["bookingMode"];
  children: ReactNode;
};

/** The frame of a workshop's public booking: its name, what is done here, and where nothing can be booked how else to come. */
export async function BookingPage({ context, bookingMode, children }: BookingPageProps) {
  const [t, locale] = await Promise.all([getTranslations("appointments.page"), getLocale()]);
  const { name, phone, timezone } = context.workshop;
  return (
    <main id="content" className="mx-auto grid w-full max-w-2xl gap-6 px-5 py-10">
      <div className="grid gap-2">
        <p className="text-small font-semibold text-ink-soft">{name}</p>
        <h1 className="text-headline">{t(bookingMode === "direct" ? "title" : "titleRequest")}</h1>
        {bookingMode !== "off" && <p className="text-ink-soft">{t("intro", { workshop: name })}</p>}
      </div>
      {bookingMode === "off" ? (
        <Notice tone="info">
          {t("off")} {phone && t("noneCall", { phone: formatPhone(phone) })}
        </Notice>
      ) : (
        <NextIntlClientProvider
          messages={pickMessages(locale, ["appointments"])}
          timeZone={timezone}
        >
          {children}
        </NextIntlClientProvider>
      )}
    </main>
  );
}

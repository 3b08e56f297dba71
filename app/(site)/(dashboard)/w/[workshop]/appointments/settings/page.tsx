import { ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CalendarFeedSection } from "@/components/appointments/calendar-feed-section";
import { SettingsForm } from "@/components/appointments/settings-form";
import { buttonLook } from "@/components/ui/button";
import { getCalendarPlan, hasCalendarFeed } from "@/lib/appointments";
import { memberContext } from "@/lib/server/session";
import { withWorkshop } from "@/lib/server/with-workshop";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";
import { saveSettings } from "./actions";
import { Availability } from "./availability";
import { dropFeed, renewFeed } from "./feed-actions";

type SettingsPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("appointments");
  return { title: t("settingsTitle") };
}

export default async function SettingsPage({ params }: SettingsPageProps) {
  const [{ workshop: slug }, t] = await Promise.all([params, getTranslations("appointments")]);
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  const ctx = await withWorkshop(await memberContext(slug));
  const [plan, hasFeed] = await Promise.all([getCalendarPlan(ctx, 365), hasCalendarFeed(ctx)]);
  return (
    <div className="mx-auto grid max-w-3xl gap-5 p-4 md:p-8">
      <h1 className="text-headline">{t("settingsTitle")}</h1>
      <div className="flex flex-wrap gap-2">
        <Link href={`/w/${slug}/appointments`} className={buttonLook({ tone: "outline" })}>
          {t("toCalendar")}
        </Link>
        <Link href={`/book/${slug}`} className={buttonLook({ tone: "quiet" })}>
          <ExternalLink aria-hidden /> {t("publicPage")}
        </Link>
      </div>
      <SettingsForm
        key={plan.bays.map(({ id }) => id).join()}
        plan={plan}
        capacity={ctx.workshop.workshop.capacity}
        canEdit={can(workshop.role, "changeSettings")}
        action={saveSettings.bind(null, slug)}
      />
      <Availability slug={slug} role={workshop.role} plan={plan} ctx={ctx} />
      <CalendarFeedSection
        hasFeed={hasFeed}
        renew={renewFeed.bind(null, slug)}
        drop={dropFeed.bind(null, slug)}
      />
    </div>
  );
}

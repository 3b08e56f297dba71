import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { HolidaysForm } from "@/components/facts/holidays-form";
import { OpeningHoursForm } from "@/components/facts/opening-hours-form";
import { StepTitle } from "@/components/setup/step-title";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { runtime } from "@/lib/server/runtime";
import { memberContext } from "@/lib/server/session";
import { listDecidedHolidays, listOpeningHours, listUpcomingHolidays } from "@/lib/workshops";
import { saveHolidays, saveWeek } from "../../knowledge/hours/actions";

/** The week and the public holidays: the same forms as among the knowledge. */
export async function HoursBody({ slug }: { slug: string }) {
  const [t, context, spans, locale] = await Promise.all([
    getTranslations("setup"),
    findWorkshopContext(slug),
    memberContext(slug).then(listOpeningHours),
    getLocale(),
  ]);
  if (!context) notFound();
  const now = runtime().now();
  const holidays = listUpcomingHolidays(context, now, locale);
  return (
    <div className="grid gap-5">
      <StepTitle title={t("hoursTitle")} text={t("hoursText")} />
      <OpeningHoursForm workshop={slug} spans={spans} canEdit action={saveWeek.bind(null, slug)} />
      {holidays.length > 0 && (
        <HolidaysForm
          key={holidays.map(({ date }) => date).join()}
          holidays={holidays}
          decided={listDecidedHolidays(context, now, holidays)}
          canEdit
          action={saveHolidays.bind(null, slug)}
        />
      )}
    </div>
  );
}

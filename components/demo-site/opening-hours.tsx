import { useTranslations } from "next-intl";
import { type DayHours, formatDay, formatWeek } from "@/components/workshops/format-hours";
import { useWeeksLabel } from "@/components/workshops/use-weeks-label";
import type { ClosureFact } from "@/lib/calendar/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Temporal } from "temporal-polyfill";

type OpeningHoursProps = {
  context: WorkshopContext;
  /** The calendar day at the workshop right now. */
  today: Temporal.PlainDate;
};

export function OpeningHours({ context, today }: OpeningHoursProps) {
  const t = useTranslations("demo");
  const week = formatWeek(context.openingHours, context.workshop.locale);
  const closures = context.closures.filter((closure) => closure.endsOn >= today.toString());
  return (
    <section id="hours" className="grid content-start gap-4">
      <h2 className="text-4xl">{t("hoursTitle")}</h2>
      <table className="w-full text-left tabular-nums">
        <tbody>
          {week.map((day) => (
            <Day key={day.weekday} day={day} isToday={day.weekday === today.dayOfWeek} />
          ))}
        </tbody>
      </table>
      {closures.length > 0 && (
        <div>
          <h3 className="text-xl">{t("closuresTitle")}</h3>
          {closures.map((closure) => (
            <p key={closure.startsOn}>
              <Closure closure={closure} locale={context.workshop.locale} />
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

function Day({ day, isToday }: { day: DayHours; isToday: boolean }) {
  const t = useTranslations("demo");
  const weeksLabel = useWeeksLabel();
  return (
    <tr
      aria-current={isToday ? "date" : undefined}
      className="border-b border-edge align-top aria-[current=date]:bg-brand aria-[current=date]:font-bold aria-[current=date]:text-on-brand"
    >
      <th scope="row" className="px-3 py-2 font-semibold">
        {day.name}
        {isToday && <span className="ml-2 text-sm font-normal">{t("today")}</span>}
      </th>
      <td className="px-3 py-2 text-right">
        {day.spans.length === 0 && t("closed")}
        {day.spans.map((span) => (
          <span key={`${span.opens} ${span.weeks.join()}`} className="block">
            {t("span", { opens: span.opens, closes: span.closes })}
            {(span.weeks.length > 0 || span.note !== "") && (
              <span className="block text-sm font-normal">
                {[...(span.weeks.length > 0 ? [weeksLabel(span.weeks)] : []), span.note]
                  .filter((it) => it !== "")
                  .join(", ")}
              </span>
            )}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Closure({ closure, locale }: { closure: ClosureFact; locale: "de" | "en" }) {
  const t = useTranslations("demo");
  const from = formatDay(closure.startsOn, locale);
  const { reason } = closure;
  if (closure.startsOn === closure.endsOn) return <>{t("closureDay", { from, reason })}</>;
  return <>{t("closure", { from, to: formatDay(closure.endsOn, locale), reason })}</>;
}

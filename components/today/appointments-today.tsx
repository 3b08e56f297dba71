"use client";

import { CalendarDays } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { StatusBadge } from "@/components/appointments/status-badge";
import { appointmentStatus } from "@/lib/appointments/schemas";
import { TodayCard, TodayLine, TodayLines } from "./today-card";
import type { TodayPartProps } from "./today-parts";

const shownMax = 5;

/** The cars of today in their order, and how many wishes wait for a yes. */
export function AppointmentsToday({ today, base }: TodayPartProps) {
  const t = useTranslations("today.appointments");
  const format = useFormatter();
  const { appointments, requestedCount } = today;
  const isDue = appointments.length + requestedCount > 0;
  return (
    <TodayCard
      icon={<CalendarDays />}
      title={t("title")}
      count={appointments.length}
      isDue={isDue}
      nothing={t("nothing")}
      action={{ href: `${base}/appointments`, label: t("open") }}
    >
      {requestedCount > 0 && (
        <p className="mb-2 font-semibold text-lamp-ink">
          {t("requested", { count: requestedCount })}
        </p>
      )}
      <TodayLines>
        {appointments
          .filter((_, place) => place < shownMax)
          .map(({ id, startsAt, name, service, status, ...car }) => (
            <TodayLine
              key={id}
              first={
                <>
                  {format.dateTime(new Date(startsAt), { hour: "2-digit", minute: "2-digit" })}{" "}
                  {name}
                </>
              }
              second={
                <>
                  <StatusBadge status={appointmentStatus.catch("confirmed").parse(status)} />
                  {[service, car.model, car.plate].filter(Boolean).map((said) => ` · ${said}`)}
                </>
              }
            />
          ))}
      </TodayLines>
      {appointments.length > shownMax && (
        <p className="mt-2 text-small text-ink-soft">
          {t("more", { count: appointments.length - shownMax })}
        </p>
      )}
    </TodayCard>
  );
}

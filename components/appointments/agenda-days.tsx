"use client";

import { CalendarDays } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { Bay } from "@/lib/appointments/schemas";
import type { ShownAppointment } from "@/lib/appointments";
import { Agenda } from "./agenda";
import { dayName } from "./day-name";

type AgendaDaysProps = {
  /** `YYYY-MM-DD`, in their order. */
  days: readonly string[];
  appointments: readonly ShownAppointment[];
  bays: readonly Bay[];
  onOpen: (id: string) => void;
};

/** The appointments of some days, each day under its name where there are several. */
export function AgendaDays({ days, appointments, bays, onOpen }: AgendaDaysProps) {
  const t = useTranslations("appointments");
  const format = useFormatter();
  const filled = days
    .map((day) => ({
      day,
      own: appointments.filter(({ startsLocal }) => startsLocal.startsWith(day)),
    }))
    .filter(({ own }) => own.length > 0);
  if (filled.length === 0) {
    return (
      <EmptyState
        icon={<CalendarDays />}
        title={days.length > 1 ? t("emptyWeek") : t("emptyTitle")}
      >
        {t("emptyText")}
      </EmptyState>
    );
  }
  return filled.map(({ day, own }) => (
    <section key={day} className="grid gap-2 not-first:mt-5">
      {days.length > 1 && <h3 className="text-body font-bold">{dayName(format, day, "long")}</h3>}
      <Agenda appointments={own} bays={bays} onOpen={onOpen} />
    </section>
  ));
}

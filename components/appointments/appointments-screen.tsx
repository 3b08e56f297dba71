"use client";

import { Plus, Settings2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { Calendar } from "@/lib/appointments";
import { can, type MemberRole } from "@/lib/workshops/schemas";
import { AgendaDays } from "./agenda-days";
import { AppointmentDialog } from "./appointment-dialog";
import { CalendarGrid } from "./calendar-grid";
import { DayBar } from "./day-bar";
import { daysOf, type CalendarView } from "./days";
import { NewAppointmentDialog } from "./new-appointment-dialog";
import { refusalOf, type RefusalKey } from "./refusal";
import { useCalendar } from "./use-calendar";

type AppointmentsScreenProps = {
  workshop: string;
  role: MemberRole;
  services: readonly { id: string; name: string }[];
  today: string;
  rendered: { day: string; view: CalendarView; calendar: Calendar };
};

type Opened = { id: string } | { startsAt: string; bayId: string | undefined } | null;

/** The workshop's calendar: bays side by side where there is room, lists by day on a phone. */
export function AppointmentsScreen({
  workshop,
  role,
  services,
  today,
  rendered,
}: AppointmentsScreenProps) {
  const t = useTranslations("appointments");
  const common = useTranslations("common");
  const [day, setDay] = useState(rendered.day);
  const [view, setView] = useState(rendered.view);
  const [opened, setOpened] = useState<Opened>(null);
  const [refusal, setRefusal] = useState<RefusalKey | null>(null);
  const isRendered = day === rendered.day && view === rendered.view;
  const { calendar, hasFailed, reload, book, change } = useCalendar({
    workshop,
    day,
    view,
    ...(isRendered && { rendered: rendered.calendar }),
  });
  const go = (to: { day?: string; view?: CalendarView }) => {
    const [nextDay, nextView] = [to.day ?? day, to.view ?? view];
    setDay(nextDay);
    setView(nextView);
    window.history.replaceState(null, "", `?day=${nextDay}&view=${nextView}`);
  };
  const canMove = can(role, "changeLeads");
  if (!calendar) {
    return hasFailed ? (
      <ErrorState
        title={t("failedTitle")}
        text={t("failedText")}
        retryLabel={common("retry")}
        onRetry={reload}
      />
    ) : (
      <Skeleton className="m-8 h-96" />
    );
  }
  const conflicts = calendar.appointments.filter(({ conflict }) => conflict !== null);
  const shown =
    opened && "id" in opened && calendar.appointments.find(({ id }) => id === opened.id);
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-1 gap-4 p-4 md:p-8">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="text-headline">{t("title")}</h1>
          <p className="text-ink-soft">{t("text")}</p>
        </div>
        <div className="flex gap-2">
          <Button asChild tone="quiet" size="icon">
            <Link href={`/w/${workshop}/appointments/settings`} aria-label={t("settings")}>
              <Settings2 aria-hidden />
            </Link>
          </Button>
          {canMove && (
            <Button
              tone="lamp"
              onClick={() => setOpened({ startsAt: `${day}T08:00`, bayId: undefined })}
            >
              <Plus aria-hidden /> {t("new")}
            </Button>
          )}
        </div>
      </div>
      <DayBar
        day={day}
        today={today}
        view={view}
        onDay={(next) => go({ day: next })}
        onView={(next) => go({ view: next })}
      />
      {hasFailed && <Notice tone="offline">{t("offline")}</Notice>}
      {conflicts.length > 0 && (
        <Notice tone="bad">{t("conflictCount", { count: conflicts.length })}</Notice>
      )}
      {refusal && <Notice tone="bad">{t(`errors.${refusal}`)}</Notice>}
      <div className="max-md:hidden">
        <CalendarGrid
          calendar={calendar}
          day={day}
          view={view}
          canMove={canMove}
          onOpen={(id) => setOpened({ id })}
          onFree={(startsAt, bayId) => canMove && setOpened({ startsAt, bayId })}
          onDrag={async (appointment, { bayId = appointment.bayId, ...times }) => {
            setRefusal(null);
            try {
              await change(appointment, { ...times, bayId });
              return true;
            } catch (error) {
              setRefusal(refusalOf(error));
              return false;
            }
          }}
        />
      </div>
      <div className={view === "day" ? "" : "md:hidden"}>
        <AgendaDays
          days={daysOf(day, view)}
          appointments={calendar.appointments}
          bays={calendar.bays}
          onOpen={(id) => setOpened({ id })}
        />
      </div>
      {shown && (
        <AppointmentDialog
          appointment={shown}
          workshop={workshop}
          bays={calendar.bays}
          role={role}
          onChange={(patch) => change(shown, patch)}
          onClose={() => setOpened(null)}
        />
      )}
      {opened && "startsAt" in opened && (
        <NewAppointmentDialog
          services={services}
          bays={calendar.bays}
          at={opened}
          onBook={book}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

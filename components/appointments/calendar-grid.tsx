"use client";

import "@event-calendar/core/index.css";
import "./calendar-grid.css";
import type { Calendar as Grid } from "@event-calendar/core";
import { useLocale } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Calendar, ShownAppointment } from "@/lib/appointments";
import type { CalendarView } from "./days";

/** Where an appointment was dragged to, on the workshop's wall clock. */
export type Dragged = { startsAt: string; endsAt: string; bayId: string | undefined };

type CalendarGridProps = {
  calendar: Calendar;
  day: string;
  view: CalendarView;
  canMove: boolean;
  onOpen: (id: string) => void;
  onFree: (startsAt: string, bayId: string | undefined) => void;
  onDrag: (appointment: ShownAppointment, to: Dragged) => Promise<boolean>;
};

/** A day by bays or a week, to drag in; its library is loaded with it, and with it alone. */
export function CalendarGrid({
  calendar,
  day,
  view,
  canMove,
  onOpen,
  onFree,
  onDrag,
}: CalendarGridProps) {
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<Grid | null>(null);
  const open = useEffectEvent(onOpen);
  const free = useEffectEvent(onFree);
  const drop = useEffectEvent(async (info: DropInfo) => {
    const appointment = calendar.appointments.find(({ id }) => id === info.event.id);
    const [bayId] = info.event.resourceIds;
    const to = {
      startsAt: wallClock(info.event.start),
      endsAt: wallClock(info.event.end),
      bayId: bayId === undefined ? undefined : String(bayId),
    };
    if (!appointment || !(await onDrag(appointment, to))) info.revert();
  });

  useEffect(() => {
    let made: Grid | null = null;
    const loaded = import("@event-calendar/core");
    let isGone = false;
    void loaded.then(({ createCalendar, Interaction, ResourceTimeGrid, TimeGrid }) => {
      if (isGone || !place.current) return;
      made = createCalendar(place.current, [TimeGrid, ResourceTimeGrid, Interaction], {
        ...fixedOptions,
        eventClick: ({ event }) => open(String(event.id)),
        dateClick: ({ date, resource }) => free(wallClock(date), resource?.id),
        eventDrop: (info) => void drop(info),
        eventResize: (info) => void drop(info),
      });
      setGrid(made);
    });
    return () => {
      isGone = true;
      setGrid(null);
      void loaded.then(({ destroyCalendar }) => made && destroyCalendar(made));
    };
  }, []);

  useEffect(() => {
    if (grid === null) return;
    grid.setOption("locale", locale);
    grid.setOption("date", day);
    grid.setOption("view", view === "day" ? "resourceTimeGridDay" : "timeGridWeek");
    grid.setOption("editable", canMove);
    grid.setOption(
      "resources",
      calendar.bays.map(({ id, name }) => ({ id, title: name })),
    );
    grid.setOption("events", calendar.appointments.filter(isShown).map(toEvent));
  }, [grid, calendar, day, view, canMove, locale]);

  return (
    <div
      ref={place}
      className="calendar-grid h-[70dvh] min-h-96 overflow-hidden rounded-card border bg-surface"
    />
  );
}

/** As the list beside it writes times, in both languages. */
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

const fixedOptions = {
  eventTimeFormat: clock,
  slotLabelFormat: clock,
  view: "resourceTimeGridDay",
  headerToolbar: { start: "", center: "", end: "" },
  allDaySlot: false,
  nowIndicator: true,
  firstDay: 1,
  height: "100%",
  slotDuration: "00:30",
  slotMinTime: "06:00",
  slotMaxTime: "21:00",
} as const;

type DropInfo = {
  event: { id: number | string; start: Date; end: Date; resourceIds: (number | string)[] };
  revert: () => void;
};

function isShown({ status }: ShownAppointment): boolean {
  return status !== "cancelled" && status !== "noShow";
}

function toEvent(appointment: ShownAppointment) {
  const { id, bayId, startsLocal, endsLocal, name, service, status, conflict, vehicle } =
    appointment;
  return {
    id,
    resourceIds: [bayId],
    start: startsLocal,
    end: endsLocal,
    title: [name, service, vehicle?.["plate"]].filter(Boolean).join(" · "),
    classNames: [`is-${status}`, ...(conflict ? ["is-conflict"] : [])],
  };
}

/** The library keeps wall-clock times in dates of the browser's own zone. */
function wallClock(date: Date): string {
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

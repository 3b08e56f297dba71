"use client";

import useSWR from "swr";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { Calendar, ShownAppointment } from "@/lib/appointments";
import type { AppointmentPatch, MemberBookingInput } from "@/lib/appointments/schemas";
import { rangeOf, type CalendarView } from "./days";

const pollMs = 15_000;

type CalendarOptions = { workshop: string; day: string; view: CalendarView; rendered?: Calendar };

/** The calendar of a day or a week, how to book into it and how to change what stands there. */
export function useCalendar({ workshop, day, view, rendered }: CalendarOptions) {
  const url = workshopUrl(workshop, "appointments", rangeOf(day, view));
  const { data, error, isLoading, mutate } = useSWR<Calendar, Error>(url, requestJson<Calendar>, {
    refreshInterval: pollMs,
    keepPreviousData: true,
    ...(rendered && { fallbackData: rendered }),
  });

  /** What was refused is seen anew, and so is what somebody else changed. */
  const andReload = async (work: Promise<unknown>) => {
    try {
      await work;
    } finally {
      await mutate();
    }
  };

  return {
    calendar: data,
    hasFailed: error !== undefined,
    isLoading,
    reload: () => void mutate(),
    book: (input: MemberBookingInput) =>
      andReload(requestJson(workshopUrl(workshop, "appointments"), jsonBody("POST", input))),
    change: (appointment: ShownAppointment, patch: Omit<AppointmentPatch, "version">) =>
      andReload(
        requestJson(
          workshopUrl(workshop, `appointments/${appointment.id}`),
          jsonBody("PATCH", { ...patch, version: appointment.version }),
        ),
      ),
  };
}

import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { CalendarFeed } from "./calendar-feed";
import type { OwnAppointment } from "./schemas";

/** An appointment as a calendar file (RFC 5545) that a phone's calendar takes in; `link` leads to where it can be moved. */
export function writeIcs(
  appointment: OwnAppointment,
  { workshop }: WorkshopContext,
  link: string,
): string {
  const { street, postalCode, city } = workshop.address;
  const calendar = ical({ prodId: { company: "CarBot", product: "appointments" } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  calendar.createEvent({
    // The same id with a higher sequence replaces what a calendar has already.
    id: `${appointment.id}@carbot`,
    sequence: appointment.version,
    start: new Date(appointment.startsAt),
    end: new Date(appointment.endsAt),
    summary: [appointment.service, workshop.name].filter(Boolean).join(" – "),
    location: `${workshop.name}, ${street}, ${postalCode} ${city}`,
    url: link,
    status: statusOf(appointment.status),
  });
  return calendar.toString();
}

/** All appointments of a feed as one calendar that programs read again every quarter of an hour; `page` opens the team's calendar. */
export function writeFeed({ workshop, appointments }: CalendarFeed, page: string): string {
  const calendar = ical({
    name: workshop.name,
    prodId: { company: "CarBot", product: "appointments" },
    ttl: 15 * 60,
  });
  for (const { id, version, startsAt, endsAt, service, name, plate, bay, status } of appointments) {
    calendar.createEvent({
      id: `${id}@carbot`,
      sequence: version,
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: [service, name, plate].filter(Boolean).join(" – "),
      location: bay,
      url: page,
      status: statusOf(status),
    });
  }
  return calendar.toString();
}

function statusOf(status: OwnAppointment["status"]): ICalEventStatus {
  if (status === "requested") return ICalEventStatus.TENTATIVE;
  return status === "cancelled" || status === "noShow"
    ? ICalEventStatus.CANCELLED
    : ICalEventStatus.CONFIRMED;
}

import type { AppointmentStatus } from "@/lib/appointments/schemas";

/** The steps that are offered for an appointment, the likeliest first; the database knows which others it would take. */
export const nextStates: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  requested: ["confirmed", "cancelled"],
  confirmed: ["arrived", "noShow", "cancelled"],
  arrived: ["inWork", "done", "confirmed"],
  inWork: ["done", "arrived"],
  done: ["inWork"],
  noShow: ["confirmed"],
  cancelled: ["confirmed"],
};

/** What a mechanic may say: how far the car is. */
export const workStates: ReadonlySet<AppointmentStatus> = new Set(["arrived", "inWork", "done"]);

import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { readPhone } from "@/lib/core/phone";
import type { ServiceFact, WorkshopContext } from "@/lib/workshops/context";

/** What booking needs besides the usual: the workshop's cached facts. */
export type BookingContext = Context & { workshop: WorkshopContext };

/** The service of an id or of a name as the price list writes it; null without one. Throws `invalid` naming `service`. */
export function findService(
  { services }: Pick<WorkshopContext, "services">,
  wanted: string | undefined,
): ServiceFact | null {
  if (wanted === undefined || wanted === "") return null;
  const name = wanted.toLocaleLowerCase();
  const found = services.find((it) => it.id === wanted || it.name.toLocaleLowerCase() === name);
  if (found) return found;
  throw new AppError("invalid", {
    reason: "unknown_service",
    issues: [{ path: "service", rule: "must be a service of this workshop" }],
  });
}

/** A number to call in E.164; null without one. Throws `invalid` naming the field. */
export function phoneToCall(
  phone: string | undefined,
  { workshop }: WorkshopContext,
  path: string,
): string | null {
  if (!phone) return null;
  const read = readPhone(phone, workshop.address.country);
  if (read) return read.number;
  throw new AppError("invalid", {
    reason: "bad_phone",
    issues: [{ path, rule: "must be a phone number that can be called" }],
  });
}

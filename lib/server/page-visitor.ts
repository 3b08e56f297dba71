import { headers } from "next/headers";
import type { BookingContext } from "@/lib/appointments";
import { requestIdOf } from "@/lib/http/request-id";
import { networkPrefix } from "@/lib/rate-limit/client-address";
import { admitRequest } from "./admit-request";
import { findWorkshopContext } from "./find-workshop-context";
import { runtime } from "./runtime";

/** What a workshop's public page hands to its verbs; null when no workshop has this slug. */
export async function pageVisitor(slug: string): Promise<BookingContext | null> {
  const workshop = await findWorkshopContext(slug);
  if (workshop === null) return null;
  const { now, log, openServiceDb } = runtime();
  return {
    workshopId: workshop.workshop.id,
    workshop,
    actor: { kind: "public" },
    db: openServiceDb(),
    now,
    log,
    requestId: requestIdOf(await headers()),
  };
}

/** Counts what a visitor sends from a page as the API counts it. Throws `rate_limited`. */
export async function admitPageVisitor(
  { workshop }: Pick<BookingContext, "workshop">,
  policy: "lead" | "widget",
): Promise<void> {
  const { clientAddress, limits } = runtime();
  const { id, slug } = workshop.workshop;
  const address = clientAddress(await headers());
  const key = address === null ? null : `${id}:${networkPrefix(address)}`;
  await admitRequest(limits, {
    policy,
    counts: [
      ...(key === null
        ? []
        : [
            { part: "newcomer" as const, key },
            { part: "network" as const, key },
          ]),
      { part: "workshop", key: id },
    ],
    workshop: slug,
    headers: new Headers(),
  });
}

import { headers } from "next/headers";
import type { BookingContext } from "@/lib/appointments";
import { requestIdOf } from "@/lib/http/request-id";
import { admitRequest } from "./admit-request";
import { findWorkshopContext } from "./find-workshop-context";
import { countsOf, networkOf, refuseWhileSuspended } from "./guard-public-request";
import { refuseBlocked } from "./refuse-blocked";
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

/** Counts what a visitor sends from a page as the API counts it. Throws `rate_limited`, or `forbidden` for a switched-off workshop. */
export async function admitPageVisitor(
  { workshop }: Pick<BookingContext, "workshop">,
  policy: "lead" | "widget",
): Promise<void> {
  if (policy === "lead") refuseWhileSuspended(workshop.workshop);
  const own = runtime();
  const sent = await headers();
  const network = networkOf(own, sent);
  await refuseBlocked(own, network);
  await admitRequest(own.limits, {
    policy,
    counts: countsOf(own, { policy, headers: sent, workshop: workshop.workshop, network }),
    workshop: workshop.workshop.slug,
    network,
    headers: new Headers(),
  });
}

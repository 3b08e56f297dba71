import { dayOf } from "@/lib/calendar";
import type { MemberContext } from "@/lib/core/context";
import { pricedOn } from "../context-on";
import type { WorkshopContext } from "../context";
import { listFacts } from "./list-facts";

/** The price list with the prices of today in the workshop's zone, also in the minutes before a planned one is written down. */
export async function listPricedServices(ctx: MemberContext & { workshop: WorkshopContext }) {
  const { timezone } = ctx.workshop.workshop;
  const today = dayOf(ctx.now(), timezone);
  return (await listFacts(ctx, "service")).map((service) => pricedOn(service, today));
}

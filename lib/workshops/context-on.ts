import type { ServiceFact, WorkshopContext } from "./context";

/**
 * A service with its price of a day (`2027-01-01`) of the workshop's own calendar: a planned one whose day has come takes the other
 * one's place, and a day before or after those of the price is said.
 */
export function pricedOn<Service extends ServiceFact>(service: Service, day: string): Service {
  const priced = withDuePrice(service, day);
  const { validFrom, validUntil } = priced;
  if (validFrom && validFrom > day) return { ...priced, priceGap: "notYet" };
  return validUntil && validUntil < day ? { ...priced, priceGap: "ended" } : priced;
}

function withDuePrice<Service extends ServiceFact>(service: Service, day: string): Service {
  const { plannedFrom, plannedMinCents = null, plannedMaxCents = null } = service;
  if (!plannedFrom || plannedFrom > day) return service;
  return {
    ...service,
    priceMinCents: plannedMinCents,
    priceMaxCents: plannedMaxCents,
    // They were those of the price that has gone.
    validFrom: null,
    validUntil: null,
    plannedFrom: null,
    plannedMinCents: null,
    plannedMaxCents: null,
  };
}

/** A workshop's facts as customers are told them on a day: outside of its days a price is none, and nothing counts or compares it. */
export function contextOn(context: WorkshopContext, day: string): WorkshopContext {
  const services = context.services.map((service: ServiceFact) => {
    const priced = pricedOn(service, day);
    return priced.priceGap ? { ...priced, priceMinCents: null, priceMaxCents: null } : priced;
  });
  const isSame = services.every((service, at) => service === context.services[at]);
  return isSame ? context : { ...context, services };
}

import type { ServiceFact, WorkshopContext } from "@/lib/workshops/context";

type Workshop = WorkshopContext["workshop"];

/** What the landing page shows of a demo workshop, and no more. */
export type DemoWorkshop = {
  workshop: Pick<Workshop, "slug" | "name" | "locale" | "currency" | "branding"> & {
    address: Pick<Workshop["address"], "city">;
  };
  services: readonly ServiceFact[];
};

/** Takes of a workshop what the landing page shows. */
export function toDemoWorkshop({ workshop, services }: WorkshopContext): DemoWorkshop {
  const { slug, name, locale, currency, branding, address } = workshop;
  return {
    workshop: { slug, name, locale, currency, branding, address: { city: address.city } },
    services,
  };
}

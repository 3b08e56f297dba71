import type { MemberContext } from "@/lib/core/context";
import { formatCents } from "@/lib/core/money";
import { regionOf } from "@/lib/core/locales";
import type { Table } from "@/lib/core/table";
import type { ServiceFact, WorkshopContext } from "../context";
import { listPricedServices } from "./list-priced-services";

const words = {
  de: {
    title: "Leistungen",
    name: "Leistung",
    price: "Preis",
    duration: "Dauer in Minuten",
    category: "Bereich",
    description: "Beschreibung",
    synonyms: "Andere Wörter dafür",
    validFrom: "Gültig ab",
    validUntil: "Gültig bis",
    from: "ab",
    upTo: "bis",
    to: "bis",
  },
  en: {
    title: "Services",
    name: "Service",
    price: "Price",
    duration: "Duration in minutes",
    category: "Group",
    description: "Description",
    synonyms: "Other words for it",
    validFrom: "Valid from",
    validUntil: "Valid until",
    from: "from",
    upTo: "up to",
    to: "to",
  },
} as const;

/** The price list of today as a table for spreadsheets; it is read back as the same services by `readPastedTable`. */
export async function exportServices(
  ctx: MemberContext & { workshop: WorkshopContext },
): Promise<Table> {
  const services = await listPricedServices(ctx);
  const table = servicesTable({ ...ctx.workshop, services });
  ctx.log.info("services_exported", { requestId: ctx.requestId, count: table.rows.length });
  return table;
}

function servicesTable({ workshop, services }: WorkshopContext): Table {
  const locale = workshop.locale === "de" ? "de" : "en";
  const { title, from, upTo, to, ...labels } = words[locale];
  const write = (cents: number) => formatCents(cents, workshop.currency, locale);
  const priceText = ({ priceMinCents: min, priceMaxCents: max, priceGap }: ServiceFact) => {
    // It would be read back, and told, without its days.
    if (priceGap) return "";
    if (min === null) return max === null ? "" : `${upTo} ${write(max)}`;
    if (max === null) return `${from} ${write(min)}`;
    return min === max ? write(min) : `${write(min)} ${to} ${write(max)}`;
  };
  const columns = Object.values(labels).map((label) => ({ label, kind: "text" as const }));
  const rows = services.map((service) => [
    service.name,
    priceText(service),
    service.durationMinutes || null,
    service.category,
    service.description,
    service.synonyms.join("; "),
    dayText(service.validFrom, locale),
    dayText(service.validUntil, locale),
  ]);
  return { title, locale, columns, rows };
}

function dayText(day: ServiceFact["validFrom"], locale: "de" | "en"): string {
  if (!day) return "";
  const style = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(regionOf(locale), style).format(new Date(day));
}

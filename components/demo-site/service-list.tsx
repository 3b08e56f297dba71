import { useTranslations } from "next-intl";
import { formatDuration } from "@/components/workshops/format-duration";
import { Price } from "@/components/workshops/price";
import type { ServiceFact, WorkshopContext } from "@/lib/workshops/context";
import { groupServices } from "./group-services";

/** Services with prices, by category in the order the workshop lists them. */
export function ServiceList({ context }: { context: WorkshopContext }) {
  const t = useTranslations("demo");
  return (
    <section id="services" className="mx-auto max-w-6xl px-5 py-16">
      <h2 className="text-4xl">{t("servicesTitle")}</h2>
      <p className="mt-2 max-w-2xl text-slate">{t("servicesNote")}</p>
      <div className="mt-9 gap-x-12 md:columns-2">
        {groupServices(context.services).map(({ category, services }) => (
          <div key={category} className="mb-9 break-inside-avoid">
            <h3 className="border-b-4 border-brand pb-1 text-xl wrap-anywhere">
              {category || t("otherServices")}
            </h3>
            <ul>
              {services.map((service) => (
                <Service key={service.id} service={service} context={context} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Service({ service, context }: { service: ServiceFact; context: WorkshopContext }) {
  const { locale, currency } = context.workshop;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-edge py-3">
      <p className="font-semibold wrap-anywhere">{service.name}</p>
      <p className="text-right font-bold whitespace-nowrap text-brand-text tabular-nums">
        <Price service={service} currency={currency} locale={locale} />
      </p>
      <p className="text-sm wrap-anywhere text-slate">{service.description}</p>
      <Duration minutes={service.durationMinutes} locale={locale} />
    </li>
  );
}

function Duration({ minutes, locale }: { minutes: number; locale: "de" | "en" }) {
  const t = useTranslations("demo");
  const duration = formatDuration(minutes, locale);
  if (!duration) return null;
  return (
    <p className="text-right text-sm whitespace-nowrap text-slate">
      {duration.unit === "minutes"
        ? t("duration", { minutes: duration.value })
        : t("durationHours", { hours: duration.value })}
    </p>
  );
}

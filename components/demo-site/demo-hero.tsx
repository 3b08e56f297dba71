import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { WorkshopContext } from "@/lib/workshops/context";

/** `status` says whether somebody is there right now. */
export function DemoHero({ context, status }: { context: WorkshopContext; status: ReactNode }) {
  const t = useTranslations("demo");
  const { workshop, services } = context;
  return (
    <section className="relative overflow-hidden bg-brand-deep text-white">
      <div
        aria-hidden
        className="absolute inset-y-0 right-0 hidden w-2/5 skew-x-[-14deg] translate-x-24 bg-brand md:block"
      />
      <div
        aria-hidden
        className="absolute inset-y-0 right-[38%] hidden w-5 skew-x-[-14deg] bg-white/15 md:block"
      />
      <div className="relative mx-auto grid max-w-6xl gap-5 px-5 py-20 md:py-28">
        <h1 className="max-w-2xl text-5xl leading-none wrap-anywhere md:text-7xl">
          {t("heroTitle", { city: workshop.address.city })}
        </h1>
        <p className="max-w-md text-lg">{t("heroText", { count: services.length })}</p>
        <div>{status}</div>
      </div>
    </section>
  );
}

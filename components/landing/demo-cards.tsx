import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { brandPalette } from "@/components/demo-site/brand-palette";
import type { DemoWorkshop } from "./demo-workshop";

/** One card per demo workshop in that workshop's own colour. */
export function DemoCards({ demos }: { demos: readonly DemoWorkshop[] }) {
  const t = useTranslations("landing");
  return (
    <section id="demos" className="border-t border-line bg-surface">
      <div className="mx-auto max-w-6xl px-5 py-16 sm:px-8 lg:py-24">
        <h2 className="text-headline">{t("demosTitle")}</h2>
        <p className="mt-3 max-w-2xl text-ink-soft">{t("demosText")}</p>
        <ul className="mt-9 grid gap-5 md:grid-cols-2">
          {demos.map((demo) => (
            <DemoCard key={demo.workshop.slug} demo={demo} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function DemoCard({ demo: { workshop, services } }: { demo: DemoWorkshop }) {
  const t = useTranslations("landing");
  const { brand, onBrand } = brandPalette(workshop.branding.primaryColor);
  return (
    <li className="relative grid overflow-hidden rounded-card border border-line bg-canvas shadow-card focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus">
      <div className="flex h-24 items-end p-5" style={{ background: brand, color: onBrand }}>
        <p className="text-title font-bold" lang={workshop.locale}>
          {workshop.name}
        </p>
      </div>
      <div className="flex items-center justify-between gap-4 p-5">
        <div className="grid gap-1">
          <p className="text-small text-ink-soft">
            {t("demoFacts", { services: services.length, city: workshop.address.city })}
          </p>
          <a
            href={`/demo/${workshop.slug}`}
            className="font-semibold underline decoration-lamp decoration-2 underline-offset-4 outline-none after:absolute after:inset-0"
          >
            {t("demoOpen", { workshop: workshop.name })}
          </a>
        </div>
        <ArrowUpRight aria-hidden className="size-6 shrink-0 text-ink-faint" />
      </div>
    </li>
  );
}

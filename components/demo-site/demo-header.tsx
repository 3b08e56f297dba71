import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { WorkshopContext } from "@/lib/workshops/context";

export function DemoHeader({ context }: { context: WorkshopContext }) {
  const t = useTranslations("demo");
  const { workshop, services } = context;
  const link = "inline-flex min-h-11 items-center px-3 font-semibold hover:text-brand-text";
  return (
    <header>
      <p className="bg-black px-5 text-center text-sm text-white">
        {t("demoRibbon")}{" "}
        <a href="/" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t("demoRibbonBack")}
        </a>
      </p>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 gap-y-2 px-5 py-4">
        <p className="border-l-8 border-brand pl-3 font-heading text-2xl leading-tight font-bold wrap-anywhere">
          {workshop.name}
        </p>
        <nav aria-label={t("navigation")} className="-mx-3 flex flex-wrap md:mx-0 md:ml-auto">
          {services.length > 0 && (
            <a href="#services" className={link}>
              {t("navServices")}
            </a>
          )}
          <a href="#hours" className={link}>
            {t("navHours")}
          </a>
          <a href="#contact" className={link}>
            {t("navContact")}
          </a>
        </nav>
        {workshop.phone && <CallLink phone={workshop.phone} />}
      </div>
    </header>
  );
}

function CallLink({ phone }: { phone: string }) {
  const t = useTranslations("demo");
  return (
    <a
      href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}
      aria-label={t("callUs", { phone })}
      className="inline-flex min-h-11 items-center gap-2 bg-brand px-4 font-bold text-on-brand"
    >
      <Phone aria-hidden className="size-5" />
      {phone}
    </a>
  );
}

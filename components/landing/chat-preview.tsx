import { Bot, ReceiptText } from "lucide-react";
import { useTranslations } from "next-intl";
import { Price } from "@/components/workshops/price";
import type { Locale } from "@/lib/core/locales";
import type { ServiceFact } from "@/lib/workshops/context";
import type { DemoWorkshop } from "./demo-workshop";
import { PriceSheet } from "./price-sheet";

type ChatPreviewProps = { context: DemoWorkshop; locale: Locale };

/** What the product does, drawn with a demo workshop's real rows: the answer is the row, and says so. */
export function ChatPreview({ context, locale }: ChatPreviewProps) {
  const t = useTranslations("landing");
  const { workshop, services } = context;
  const [asked] = services.filter((service) => service.priceMinCents !== null);
  if (!asked) return null;
  return (
    <figure className="mx-auto w-full max-w-md lg:max-w-none">
      <div className="relative grid lg:pl-10">
        <PriceSheet
          services={services.slice(0, 4)}
          marked={asked.id}
          currency={workshop.currency}
          locale={locale}
        />
        <div className="relative -mt-3 ml-5 grid gap-3 rounded-card border border-line bg-surface p-4 shadow-float sm:ml-12">
          <ChatHead name={workshop.name} />
          <p className="ml-auto max-w-[85%] rounded-card rounded-br-tight bg-ink px-4 py-2.5 text-small text-on-ink">
            {t("previewQuestion", { service: asked.name })}
          </p>
          <Answer service={asked} context={context} locale={locale} />
        </div>
      </div>
      <figcaption className="mt-4 text-caption text-ink-faint sm:ml-12 lg:ml-22">
        {t("previewCaption", { workshop: workshop.name })}
      </figcaption>
    </figure>
  );
}

function ChatHead({ name }: { name: string }) {
  const t = useTranslations("landing");
  return (
    <div className="flex items-center gap-3 border-b border-line pb-3">
      <span className="grid size-9 place-items-center rounded-full bg-steel-tint text-steel-ink">
        <Bot aria-hidden className="size-5" />
      </span>
      <div className="leading-tight">
        <p className="text-small font-semibold">{name}</p>
        <p className="text-caption text-ink-faint">{t("previewNotice")}</p>
      </div>
    </div>
  );
}

function Answer({ service, context, locale }: ChatPreviewProps & { service: ServiceFact }) {
  const t = useTranslations("landing");
  const amount = (
    <strong className="-mr-1 rounded-tight bg-lamp-tint px-1 py-0.5 whitespace-nowrap text-lamp-ink">
      <Price service={service} currency={context.workshop.currency} locale={locale} />
    </strong>
  );
  return (
    <div className="grid max-w-[88%] justify-items-start gap-2">
      <p className="rounded-card rounded-bl-tight bg-sunken px-4 py-2.5 text-small">
        {t.rich("previewAnswer", { service: service.name, price: () => amount })}
      </p>
      <span className="inline-flex items-center gap-1.5 rounded-tight border border-line px-2 py-1 text-caption text-ink-soft">
        <ReceiptText aria-hidden className="size-3.5" />
        {t("previewSource")}
      </span>
    </div>
  );
}

import { useTranslations } from "next-intl";
import { brandPalette } from "@/components/demo-site/brand-palette";

type ChatLookProps = { name: string; color: string; greeting: string };

/** The chat as customers will see it, drawn and not running: colour, name and greeting. */
export function ChatLook({ name, color, greeting }: ChatLookProps) {
  const t = useTranslations("setup");
  const { brand, onBrand } = brandPalette(color);
  return (
    <figure className="overflow-hidden rounded-card border border-line bg-surface">
      <figcaption className="sr-only">{t("preview")}</figcaption>
      <div className="p-4 font-semibold" style={{ backgroundColor: brand, color: onBrand }}>
        {name}
      </div>
      <div className="grid gap-3 p-4">
        <p className="w-fit max-w-[85%] rounded-card bg-sunken px-3.5 py-2.5 wrap-anywhere whitespace-pre-line">
          {greeting}
        </p>
        <p
          className="w-fit max-w-[85%] justify-self-end rounded-card px-3.5 py-2.5"
          style={{ backgroundColor: brand, color: onBrand }}
        >
          {t("previewQuestion")}
        </p>
      </div>
    </figure>
  );
}

import { useTranslations } from "next-intl";

/** The product at work on its own front page: a demo workshop's chat, embedded as on any site. */
export function DemoWidget({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations("landing");
  return (
    <>
      <p className="mx-auto max-w-6xl px-5 pb-14 text-right text-small text-ink-faint sm:px-8">
        {t("widgetHint", { workshop: name })}
      </p>
      <script async src="/widget.js" data-workshop={slug} />
    </>
  );
}

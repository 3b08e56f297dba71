import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locales";
import { PageIntro } from "./page-intro";
import { guideChapters, guideSteps, type GuideChapter } from "./guide-chapters";

export function GuidePage({ locale }: { locale: Locale }) {
  const t = useTranslations("guide");
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-10 px-5 py-10 sm:px-8 lg:py-16">
      <PageIntro title={t("title")} intro={t("intro")} />
      <nav aria-label={t("contents")}>
        <ol className="flex flex-wrap gap-x-6">
          {guideChapters.map((chapter) => (
            <li key={chapter}>
              <a
                href={`#${chapter}`}
                className="inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {t(`${chapter}.title`)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {guideChapters.map((chapter) => (
        <Chapter key={chapter} chapter={chapter} locale={locale} />
      ))}
    </div>
  );
}

function Chapter({ chapter, locale }: { chapter: GuideChapter; locale: Locale }) {
  const t = useTranslations("guide");
  return (
    <section
      id={chapter}
      className="grid items-start gap-8 border-t border-line pt-10 lg:grid-cols-[1fr_1.35fr]"
    >
      <div className="grid gap-4">
        <h2 className="text-title">{t(`${chapter}.title`)}</h2>
        <p className="text-ink-soft">{t(`${chapter}.text`)}</p>
        <ol className="grid gap-3">
          {guideSteps.map((step) => (
            <li key={step} className="grid grid-cols-[1.75rem_1fr]">
              <span aria-hidden className="font-mono font-bold text-lamp-ink">
                {step}
              </span>
              <span>{t(`${chapter}.steps.${step}`)}</span>
            </li>
          ))}
        </ol>
      </div>
      <img
        src={`/guide/${chapter}-${locale}.webp`}
        alt={t(`${chapter}.alt`)}
        width={1280}
        height={800}
        loading="lazy"
        className="w-full rounded-card border border-line shadow-card"
      />
    </section>
  );
}

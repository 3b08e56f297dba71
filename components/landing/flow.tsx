import { useTranslations } from "next-intl";

/** Three steps along a measuring rule. */
export function Flow() {
  const t = useTranslations("landing");
  const steps = [
    { title: t("flowAskTitle"), text: t("flowAskText") },
    { title: t("flowAnswerTitle"), text: t("flowAnswerText") },
    { title: t("flowLeadTitle"), text: t("flowLeadText") },
  ];
  return (
    <section id="flow" className="mx-auto max-w-6xl px-5 py-16 sm:px-8 lg:py-24">
      <h2 className="text-headline">{t("flowTitle")}</h2>
      <ol className="mt-10 grid gap-10 md:grid-cols-3 md:gap-8">
        {steps.map((step, index) => (
          <li key={step.title} className="grid content-start gap-3">
            <span aria-hidden className="flex items-end gap-3">
              <span className="font-mono text-title leading-none font-bold text-lamp-ink">
                {index + 1}
              </span>
              <span className="rule-ticks flex-1" />
            </span>
            <h3 className="text-title">{step.title}</h3>
            <p className="text-ink-soft">{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

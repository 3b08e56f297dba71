import { BookCheck, Cookie, Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The three promises, laid out like the rows of an inspection sheet. */
export function Promises() {
  const t = useTranslations("landing");
  return (
    <section id="promises" className="border-y border-line bg-surface">
      <div className="mx-auto grid max-w-6xl gap-x-14 gap-y-8 px-5 py-16 sm:px-8 lg:grid-cols-[1fr_1.7fr] lg:py-24">
        <div className="grid content-start gap-3">
          <h2 className="text-headline">{t("promisesTitle")}</h2>
          <p className="text-ink-soft">{t("promisesText")}</p>
        </div>
        <ul className="grid">
          <Promise icon={<BookCheck />} title={t("promiseFactsTitle")}>
            {t("promiseFactsText")}
          </Promise>
          <Promise icon={<Hand />} title={t("promisePersonTitle")}>
            {t("promisePersonText")}
          </Promise>
          <Promise icon={<Cookie />} title={t("promiseConsentTitle")}>
            {t("promiseConsentText")}
          </Promise>
        </ul>
      </div>
    </section>
  );
}

type PromiseProps = { icon: ReactNode; title: string; children: ReactNode };

function Promise({ icon, title, children }: PromiseProps) {
  return (
    <li className="grid gap-x-6 gap-y-3 border-t border-line py-7 first:border-t-0 first:pt-0 last:pb-0 sm:grid-cols-[3rem_1fr]">
      <span
        aria-hidden
        className="grid size-12 place-items-center rounded-control bg-lamp-tint text-lamp-ink [&_svg]:size-6"
      >
        {icon}
      </span>
      <div className="grid gap-1.5">
        <h3 className="text-title">{title}</h3>
        <p className="max-w-prose text-ink-soft">{children}</p>
      </div>
    </li>
  );
}

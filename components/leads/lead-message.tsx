"use client";

import { useTranslations } from "next-intl";

/** About three lines of the table; what is shorter is never cut. */
const shortLength = 120;

/** What the customer wrote: all of it, though a long text shows its beginning first. */
export function LeadMessage({ message }: { message: string }) {
  const t = useTranslations("leads");
  const look = "wrap-anywhere whitespace-pre-line text-ink-soft";
  if (message.length <= shortLength) {
    return (
      <p dir="auto" className={look}>
        {message}
      </p>
    );
  }
  return (
    <details className="group">
      <summary className="cursor-pointer list-none">
        <span dir="auto" className={`${look} line-clamp-3 group-open:line-clamp-none`}>
          {message}
        </span>
        <span className="inline-flex min-h-11 items-center font-semibold underline group-open:hidden">
          {t("wholeMessage")}
        </span>
      </summary>
    </details>
  );
}

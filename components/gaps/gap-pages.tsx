"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

/** What there is to work off: questions without an answer, and answers called wrong. */
export function GapPages({ workshop }: { workshop: string }) {
  const t = useTranslations("gaps");
  const pathname = usePathname();
  const base = `/w/${workshop}/knowledge/gaps`;
  const pages = [
    { href: base, label: t("title") },
    { href: `${base}/wrong`, label: t("wrong.title") },
  ];
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap gap-x-4">
      {pages.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className="inline-flex min-h-11 items-center text-small font-semibold text-ink-soft underline-offset-4 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-lamp aria-[current=page]:decoration-2"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

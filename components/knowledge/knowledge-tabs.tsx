"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

/** The parts of what the bot knows, as links: each has an address of its own. */
export function KnowledgeTabs({ workshop }: { workshop: string }) {
  const t = useTranslations("knowledge");
  const facts = useTranslations("facts");
  const gaps = useTranslations("gaps");
  const contradictions = useTranslations("contradictions");
  const pathname = usePathname();
  const strip = useRef<HTMLUListElement>(null);
  // On a phone the strip is wider than the screen, and the current tab may be the last.
  useEffect(() => {
    strip.current
      ?.querySelector(`[href="${pathname}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  const base = `/w/${workshop}/knowledge`;
  const tabs = [
    { href: `${base}/gaps`, label: gaps("title") },
    { href: `${base}/contradictions`, label: contradictions("title") },
    { href: `${base}/services`, label: facts("services") },
    { href: `${base}/faqs`, label: facts("faqs") },
    { href: `${base}/hours`, label: facts("hours") },
    { href: `${base}/safety`, label: facts("safety") },
    { href: base, label: t("documents") },
    { href: `${base}/prices`, label: t("prices") },
  ];
  return (
    <nav aria-label={t("tabs")}>
      <ul ref={strip} className="flex overflow-x-auto border-b [scrollbar-width:none] md:flex-wrap">
        {tabs.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={pathname === href ? "page" : undefined}
              className="inline-flex min-h-11 items-center whitespace-nowrap border-b-2 border-transparent px-2 text-small font-semibold text-ink-soft hover:text-ink aria-[current=page]:border-lamp aria-[current=page]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

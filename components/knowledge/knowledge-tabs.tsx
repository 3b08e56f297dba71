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
  const safety = useTranslations("safety");
  const contradictions = useTranslations("contradictions");
  const pathname = usePathname();
  const strip = useRef<HTMLUListElement>(null);
  // Where the strip is wider than the screen, the current tab may be the last; what goes on fades out at the edge.
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
    { href: `${base}/contact`, label: safety("contactTab") },
    { href: base, label: t("documents") },
    { href: `${base}/prices`, label: t("prices") },
  ];
  return (
    <nav aria-label={t("tabs")}>
      <ul
        ref={strip}
        className="-mx-4 flex overflow-x-auto border-b pr-10 pl-4 [scrollbar-width:none] max-xl:[mask-image:linear-gradient(to_right,transparent,black_1rem,black_calc(100%-2.5rem),transparent)] md:-mx-8 md:pl-8 xl:-mr-8 xl:ml-0 xl:justify-between xl:px-0"
      >
        {tabs.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent(href, pathname, base) ? "page" : undefined}
              className="inline-flex min-h-11 items-center whitespace-nowrap border-b-2 border-transparent px-2 text-small xl:px-0.5 xl:text-[0.8125rem] font-semibold text-ink-soft hover:text-ink aria-[current=page]:border-lamp aria-[current=page]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A part with pages of its own is current on each of them. */
function isCurrent(href: string, pathname: string, base: string): boolean {
  return pathname === href || (href !== base && pathname.startsWith(`${href}/`));
}

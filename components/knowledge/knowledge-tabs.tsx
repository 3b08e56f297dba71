"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

/** The parts of what the bot knows, as links: each has an address of its own. */
export function KnowledgeTabs({ workshop }: { workshop: string }) {
  const t = useTranslations("knowledge");
  const pathname = usePathname();
  const base = `/w/${workshop}/knowledge`;
  const tabs = [
    { href: base, label: t("documents") },
    { href: `${base}/prices`, label: t("prices") },
  ];
  return (
    <nav aria-label={t("tabs")}>
      <ul className="flex gap-1 border-b">
        {tabs.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={pathname === href ? "page" : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent px-3 text-small font-semibold text-ink-soft hover:text-ink aria-[current=page]:border-lamp aria-[current=page]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

/** What belongs to the workshop itself, as links in a row. */
export function SettingsTabs({ slug }: { slug: string }) {
  const settings = useTranslations("settings");
  const team = useTranslations("team");
  const setup = useTranslations("setup");
  const pathname = usePathname();
  const tabs = [
    { href: `/w/${slug}/settings`, label: settings("title") },
    { href: `/w/${slug}/settings/team`, label: team("title") },
    { href: `/w/${slug}/setup`, label: setup("title") },
  ];
  return (
    <ul className="flex flex-wrap gap-1">
      {tabs.map(({ href, label }) => (
        <li key={href}>
          <Link
            href={href}
            aria-current={pathname === href ? "page" : undefined}
            className="inline-flex min-h-11 items-center rounded-control px-3 text-small text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

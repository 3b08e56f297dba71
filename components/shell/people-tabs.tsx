"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

/** Requests and customers beside each other where the navigation has no room for both. */
export function PeopleTabs({ workshop }: { workshop: string }) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  return (
    <nav aria-label={t("people")} className="flex gap-1 rounded-control bg-sunken p-1 md:hidden">
      {(["leads", "contacts"] as const).map((area) => {
        const href = `/w/${workshop}/${area}`;
        return (
          <Link
            key={area}
            href={href}
            aria-current={pathname.startsWith(href) ? "page" : undefined}
            className="inline-flex min-h-11 flex-auto items-center justify-center rounded-tight px-2 text-small font-semibold text-ink-soft aria-[current=page]:bg-raised aria-[current=page]:text-ink aria-[current=page]:shadow-card"
          >
            {t(`areas.${area}`)}
          </Link>
        );
      })}
    </nav>
  );
}

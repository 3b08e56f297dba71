"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { showCurrent } from "@/components/shell/show-current";

const pathOf = {
  general: "/settings",
  website: "/settings/website",
  team: "/settings/team",
  channels: "/settings/channels",
  notifications: "/settings/notifications",
  replies: "/settings/replies",
  plan: "/settings/plan",
  webhooks: "/settings/webhooks",
  apiKeys: "/settings/api-keys",
  privacy: "/settings/privacy",
  audit: "/settings/audit",
  setup: "/setup",
} as const;

type SettingsArea = keyof typeof pathOf;

const ownersAreas = Object.keys(pathOf) as SettingsArea[];
/** Everybody has colleagues and wants to be told; the rest is the owner's. */
const everybodysAreas = ["team", "notifications"] as const satisfies SettingsArea[];

/** What belongs to the workshop itself: a strip to swipe on a phone, rows where there is room. */
export function SettingsTabs({ slug, isOwner }: { slug: string; isOwner: boolean }) {
  const t = useTranslations("settings");
  const path = usePathname().replace(`/w/${slug}`, "");
  const isOpen = (area: SettingsArea) =>
    area === "setup" ? path.startsWith(pathOf.setup) : path === pathOf[area];
  return (
    <nav aria-label={t("areasLabel")} className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
      <ul className="flex gap-1 md:flex-wrap">
        {(isOwner ? ownersAreas : everybodysAreas).map((area) => (
          <li key={area} className="shrink-0">
            <Link
              ref={isOpen(area) ? showCurrent : undefined}
              href={`/w/${slug}${pathOf[area]}`}
              aria-current={isOpen(area) ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-control px-3 text-small text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {t(`areas.${area}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

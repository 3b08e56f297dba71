"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

/** What belongs to the workshop itself, as links in a row. */
export function SettingsTabs({ slug, isOwner }: { slug: string; isOwner: boolean }) {
  const settings = useTranslations("settings");
  const team = useTranslations("team");
  const setup = useTranslations("setup");
  const website = useTranslations("website");
  const notifications = useTranslations("notifications");
  const audit = useTranslations("audit");
  const replies = useTranslations("replies");
  const channels = useTranslations("channels");
  const webhooks = useTranslations("webhooks");
  const base = `/w/${slug}`;
  const plan = useTranslations("plan");
  const path = usePathname().replace(base, "");
  const tabs = [
    { href: `${base}/settings`, label: settings("title"), isHere: path === "/settings" },
    { href: `${base}/settings/team`, label: team("title"), isHere: path === "/settings/team" },
    {
      href: `${base}/settings/website`,
      label: website("title"),
      isHere: path === "/settings/website",
    },
    {
      href: `${base}/settings/notifications`,
      label: notifications("title"),
      isHere: path === "/settings/notifications",
    },
    { href: `${base}/settings/audit`, label: audit("title"), isHere: path === "/settings/audit" },
    {
      href: `${base}/settings/replies`,
      label: replies("title"),
      isHere: path === "/settings/replies",
    },
    {
      href: `${base}/settings/channels`,
      label: channels("title"),
      isHere: path === "/settings/channels",
    },
    { href: `${base}/settings/plan`, label: plan("title"), isHere: path === "/settings/plan" },
    {
      href: `${base}/settings/webhooks`,
      label: webhooks("title"),
      isHere: path === "/settings/webhooks",
    },
    { href: `${base}/setup`, label: setup("title"), isHere: path.startsWith("/setup") },
  ];
  // Everybody has colleagues and wants to be told; the rest is the owner's.
  const shown = isOwner
    ? tabs
    : tabs.filter(({ href }) => /\/settings\/(?:team|notifications)$/.test(href));
  return (
    <ul className="flex flex-wrap gap-1">
      {shown.map(({ href, label, isHere }) => (
        <li key={href}>
          <Link
            href={href}
            aria-current={isHere ? "page" : undefined}
            className="inline-flex min-h-11 items-center rounded-control px-3 text-small text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

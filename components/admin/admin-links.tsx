"use client";

import {
  Bell,
  Building2,
  Cpu,
  Database,
  Fingerprint,
  Flag,
  Gauge,
  Layers,
  ListChecks,
  Scaling,
  ScrollText,
  ShieldAlert,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { showCurrent } from "@/components/shell/show-current";
import { type AdminArea, adminAreas } from "./admin-areas";

const icons = {
  workshops: Building2,
  plans: Layers,
  performance: Gauge,
  alerts: Bell,
  queues: ListChecks,
  ai: Cpu,
  cache: Database,
  security: ShieldAlert,
  flags: Flag,
  audit: ScrollText,
  data: Fingerprint,
  capacity: Scaling,
} as const satisfies Record<AdminArea, unknown>;

/** The admin's pages: a strip to swipe on a phone, a column where there is room. */
export function AdminLinks() {
  const t = useTranslations("admin.areas");
  const pathname = usePathname();
  return (
    <ul className="flex gap-1 lg:flex-col">
      {adminAreas.map((area) => {
        const Icon = icons[area];
        const href = `/admin/${area}`;
        const isHere = pathname.startsWith(href);
        return (
          <li key={area} className="shrink-0">
            <Link
              ref={isHere ? showCurrent : undefined}
              href={href}
              aria-current={isHere ? "page" : undefined}
              className="flex min-h-11 items-center gap-2.5 rounded-control px-3 text-small text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              <Icon aria-hidden className="size-4.5 shrink-0" />
              {t(area)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

"use client";

import {
  BookOpen,
  CalendarDays,
  ChartColumn,
  ContactRound,
  House,
  Inbox,
  Settings,
  UserRoundPlus,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { MemberWorkshop } from "@/lib/workshops/schemas";
import { classNames } from "@/components/ui/class-names";
import { type Area, areasFor } from "./areas";
import { AreaBadge } from "./area-badge";

const icons = {
  today: House,
  inbox: Inbox,
  leads: UserRoundPlus,
  contacts: ContactRound,
  appointments: CalendarDays,
  analytics: ChartColumn,
  knowledge: BookOpen,
  settings: Settings,
} as const;

/** The areas as a list of links: stacked under icons by default, in rows where the sidebar is wide. */
export function AreaLinks({ workshop }: { workshop: MemberWorkshop }) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  return (
    <ul className="flex gap-1 max-md:justify-around md:flex-col">
      {areasFor(workshop.role).map((area) => {
        const base = `/w/${workshop.slug}`;
        const href = area === "today" ? base : `${base}/${area}`;
        // The setting up is part of the settings.
        const isHere =
          (area === "today" ? pathname === base : pathname.startsWith(href)) ||
          (area === "settings" && pathname.startsWith(`${base}/setup`));
        // A phone has room for five names: customers are a tab beside the requests there, the others are links of the start page.
        const isTab = area === "contacts" || area === "analytics" || area === "settings";
        return (
          <li
            key={area}
            className={classNames("min-w-0", isTab ? "max-md:hidden" : "max-md:flex-1")}
          >
            <Link
              href={href}
              aria-current={isHere ? "page" : undefined}
              className="relative flex min-h-14 flex-col items-center justify-center gap-1 rounded-control px-0.5 text-caption text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken md:aria-[current=page]:font-semibold aria-[current=page]:text-ink lg:min-h-11 lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:text-small"
            >
              <AreaIcon area={area} />
              <span className="max-w-full text-center leading-tight hyphens-auto wrap-anywhere max-md:text-[0.625rem] max-md:tracking-tight">
                {t(`areas.${area}`)}
              </span>
              <span className="absolute top-1 left-1/2 ml-2 lg:static lg:ml-auto">
                <AreaBadge area={area} workshop={workshop} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function AreaIcon({ area }: { area: Area }) {
  const Icon = icons[area];
  return <Icon aria-hidden className="size-5 shrink-0" />;
}

"use client";

import { Check, ChevronsUpDown, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { CountBadge } from "@/components/ui/count-badge";
import { Input } from "@/components/ui/input";
import { Popover, PopoverClose, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { MemberWorkshop } from "@/lib/workshops/schemas";
import { filterWorkshops } from "./filter-workshops";
import { WaitingBadge } from "./waiting-badge";

type WorkshopSwitcherProps = { current: MemberWorkshop; workshops: readonly MemberWorkshop[] };

/** More than this and a list is searched faster than read. */
const searchableFrom = 9;

/** The workshop one works for; with several of them a way to the others. */
export function WorkshopSwitcher({ current, workshops }: WorkshopSwitcherProps) {
  const t = useTranslations("shell");
  if (workshops.length < 2) {
    return (
      <div className="flex min-h-11 items-center gap-2.5 px-2 md:max-lg:px-0">
        <CurrentWorkshop current={current} />
      </div>
    );
  }
  return (
    <Popover>
      <PopoverTrigger className="flex min-h-11 w-full items-center gap-2.5 rounded-control border border-line bg-surface px-2 py-1.5 text-left hover:bg-sunken md:max-lg:justify-center md:max-lg:border-0 md:max-lg:px-0">
        <span className="sr-only">{t("switchWorkshop")}: </span>
        <CurrentWorkshop current={current} />
        <ChevronsUpDown aria-hidden className="size-4.5 shrink-0 text-ink-faint md:max-lg:hidden" />
      </PopoverTrigger>
      <PopoverContent align="start" className="w-80" aria-label={t("switchWorkshop")}>
        <Choice current={current} workshops={workshops} />
      </PopoverContent>
    </Popover>
  );
}

function CurrentWorkshop({ current }: { current: MemberWorkshop }) {
  const t = useTranslations("shell");
  return (
    <>
      <Avatar name={current.name} className="size-8 rounded-tight text-caption" />
      <span className="min-w-0 flex-1 leading-tight md:max-lg:sr-only">
        <span className="block truncate text-small font-semibold">{current.name}</span>
        <span className="block truncate text-caption text-ink-faint">
          {t(`roles.${current.role}`)}
        </span>
      </span>
    </>
  );
}

function Choice({ current, workshops }: WorkshopSwitcherProps) {
  const t = useTranslations("shell");
  const [search, setSearch] = useState("");
  const shown = filterWorkshops(workshops, search);
  return (
    <>
      {workshops.length >= searchableFrom && (
        <Input
          type="search"
          aria-label={t("searchWorkshops")}
          placeholder={t("searchWorkshops")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="mb-1.5"
        />
      )}
      <ul>
        {shown.map((workshop) => (
          <li key={workshop.slug}>
            <PopoverClose asChild>
              <Link
                href={`/w/${workshop.slug}`}
                aria-current={workshop.slug === current.slug ? "true" : undefined}
                className="flex min-h-11 items-center gap-2.5 rounded-tight px-2 text-small hover:bg-sunken"
              >
                <Check
                  aria-hidden
                  className={`size-4.5 shrink-0 ${workshop.slug === current.slug ? "" : "invisible"}`}
                />
                <span className="min-w-0 flex-1 truncate">{workshop.name}</span>
                {workshop.slug === current.slug ? (
                  <WaitingBadge workshop={current} />
                ) : (
                  <CountBadge
                    count={workshop.waitingCount}
                    label={t("waiting", { count: workshop.waitingCount })}
                  />
                )}
              </Link>
            </PopoverClose>
          </li>
        ))}
      </ul>
      <PopoverClose asChild>
        <Link
          href="/new-workshop"
          className="flex min-h-11 items-center gap-2.5 rounded-tight border-t border-line px-2 text-small text-ink-soft hover:bg-sunken"
        >
          <Plus aria-hidden className="size-4.5 shrink-0" />
          {t("newWorkshop")}
        </Link>
      </PopoverClose>
      {shown.length === 0 && (
        <output className="block p-2.5 text-small text-ink-soft">{t("noWorkshopMatches")}</output>
      )}
    </>
  );
}

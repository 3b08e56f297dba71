"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Today } from "@/lib/analytics/schemas";
import { can, type MemberRole } from "@/lib/workshops/schemas";
import { AppointmentsToday } from "./appointments-today";
import { CallBacks, Gaps, Prices, Waiting, Yesterday } from "./today-parts";
import { useToday } from "./use-today";

type TodayScreenProps = { workshop: string; role: MemberRole; rendered: Today };

/** The start page: what to do now, the most urgent first, each with one button. */
export function TodayScreen({ workshop, role, rendered }: TodayScreenProps) {
  const t = useTranslations("today");
  const areas = useTranslations("shell.areas");
  const format = useFormatter();
  const today = useToday(workshop, rendered) ?? rendered;
  const base = `/w/${workshop}`;
  // A day has no hour: noon is on it in every zone that the page may be read in.
  const day = format.dateTime(new Date(`${today.day}T12:00:00Z`), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-1 gap-5 p-4 md:p-8">
      <div className="grid gap-1">
        <h1 className="text-headline">{t("title")}</h1>
        <p className="text-ink-soft">{day}</p>
      </div>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
        <Waiting today={today} base={base} />
        {today.leads && <CallBacks today={today} base={base} />}
        <AppointmentsToday today={today} base={base} />
        <Gaps today={today} base={base} />
        {can(role, "editKnowledge") && <Prices today={today} base={base} />}
        <Yesterday today={today} base={base} hasNumbers={can(role, "readNumbers")} />
      </div>
      {/* The areas that a phone's bar has no room for. */}
      <nav aria-label={t("more")} className="flex flex-wrap gap-2 md:hidden">
        {can(role, "readNumbers") && (
          <Button asChild tone="outline">
            <Link href={`${base}/analytics`}>{areas("analytics")}</Link>
          </Button>
        )}
        <Button asChild tone="outline">
          <Link href={`${base}/settings`}>{areas("settings")}</Link>
        </Button>
      </nav>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { AppointmentStatus } from "@/lib/appointments/schemas";

const tones: Record<AppointmentStatus, BadgeTone> = {
  requested: "lamp",
  confirmed: "steel",
  arrived: "steel",
  inWork: "steel",
  done: "good",
  noShow: "bad",
  cancelled: "neutral",
};

export function StatusBadge({ status }: { status: AppointmentStatus }) {
  const t = useTranslations("appointments");
  return <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>;
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { KnownDue } from "@/lib/contacts/schemas";

type Due = Pick<
  KnownDue,
  "kind" | "dueOn" | "dueMileage" | "note" | "isOverdue" | "reminder" | "remindedAt"
>;

/** What a car is due for and until when, marked where that is past. */
export function DueWhat({ due }: { due: Due }) {
  const t = useTranslations("dues");
  const format = useFormatter();
  const when = [
    due.dueOn && t("until", { day: format.dateTime(dayOf(due.dueOn), dayInWords) }),
    due.dueMileage !== null && t("atMileage", { km: format.number(due.dueMileage) }),
  ].filter(Boolean);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 wrap-anywhere">
      <span className="font-semibold">{t(`kinds.${due.kind}`)}</span>
      <span className="text-ink-soft">{when.join(` ${t("or")} `)}</span>
      {due.isOverdue && <Badge tone="bad">{t("overdue")}</Badge>}
      {due.note && <span className="basis-full text-small text-ink-soft">{due.note}</span>}
    </p>
  );
}

/** Whether the customer is told by mail, or why the team has to call. */
export function DueReminder({ due }: { due: Due }) {
  const t = useTranslations("dues");
  const format = useFormatter();
  const { reminder, remindedAt } = due;
  if (reminder === "reminded" && remindedAt !== null) {
    const day = format.dateTime(new Date(remindedAt), { dateStyle: "medium" });
    return <span className="text-small text-ink-soft">{t("reminded", { day })}</span>;
  }
  if (reminder === "reminded" || reminder === "planned") {
    return <span className="text-small text-ink-soft">{t("planned")}</span>;
  }
  return (
    <span className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
      <Badge tone="outline">{t("toCall")}</Badge>
      {t(`callReasons.${reminder}`)}
    </span>
  );
}

const dayInWords = { dateStyle: "medium", timeZone: "UTC" } as const;
const dayOf = (date: string) => new Date(`${date}T00:00:00Z`);

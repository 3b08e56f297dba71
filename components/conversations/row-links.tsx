"use client";

import { useLocale, useTranslations } from "next-intl";
import { rowAddress } from "@/components/knowledge/source-rows";
import { formatDay, weekdayName } from "@/components/workshops/format-hours";
import type { GroundedSource, SourceRow } from "@/lib/chat/schemas";
import type { Locale } from "@/lib/core/locales";

type RowLinksProps = {
  workshop: string;
  sources: readonly GroundedSource[];
  /** Whether the member may change the rows, or only look at them. */
  canEdit: boolean;
};

/** What an answer was made of, row by row, each with a link to it. */
export function RowLinks({ workshop, sources, canEdit }: RowLinksProps) {
  const t = useTranslations("inbox");
  const locale = useLocale();
  const contact = useTranslations("safety.contact");
  const rows = sources.flatMap((source) => (source.rows ?? []).map((row) => ({ source, row })));
  // Answers from before rows were stored name their sources alone.
  if (rows.length === 0)
    return <p>{sources.map(({ title }) => title).join(", ") || t("why.noRows")}</p>;
  const fieldName = (id: string) => (isContactField(id) ? contact(id) : id);
  return (
    <ul className="grid gap-1">
      {rows.map(({ source, row }) => {
        const label = labelOf(row, source.title, locale, fieldName);
        return (
          <li key={`${row.kind} ${row.id}`}>
            {/* A whole page load: only that makes the row the page's target, which stands out. */}
            <a
              href={rowAddress(workshop, row)}
              className="inline-flex min-h-11 flex-wrap items-center gap-x-2 underline sm:min-h-8"
            >
              <span className="font-semibold wrap-anywhere">{label}</span>
              <span>{canEdit ? t("why.edit") : t("why.look")}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

const contactFields = ["phone", "towPhone", "email", "website", "street"] as const;
type ContactField = (typeof contactFields)[number];

function isContactField(id: string): id is ContactField {
  return contactFields.some((field) => field === id);
}

/** What the team calls a row: a day, a field, or the title of what has one. */
function labelOf(
  { kind, id }: SourceRow,
  title: string,
  locale: Locale,
  fieldName: (id: string) => string,
): string {
  switch (kind) {
    case "hours":
      return `${title}: ${weekdayName(Number(id), locale)}`;
    case "closure":
      return `${title}: ${[...new Set(id.split("_"))].map((day) => formatDay(day, locale)).join(" – ")}`;
    case "holiday":
      return `${title}: ${formatDay(id, locale)}`;
    case "contact":
      return `${title}: ${fieldName(id)}`;
    default:
      return title;
  }
}

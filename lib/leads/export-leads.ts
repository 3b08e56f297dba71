import { momentAt, writeTime } from "@/lib/calendar";
import type { MemberContext } from "@/lib/core/context";
import { formatPhone } from "@/lib/core/phone";
import type { Table, TableCell, TableColumn } from "@/lib/core/table";
import type { WorkshopContext } from "@/lib/workshops/context";
import { exportWords } from "./export-words";
import { listLeads } from "./list-leads";
import type { LeadFilter, LeadRow } from "./schemas";

/** More than a workshop has in years; what is older is not in the file. */
const maxRows = 20_000;
const pageSize = 100;

type ColumnName = keyof (typeof exportWords)["de"]["columns"];

const kinds: Partial<Record<ColumnName, TableColumn["kind"]>> = {
  createdAt: "time",
  callAt: "time",
  value: "cents",
};

/** The leads of a list as a table for spreadsheets, the newest 20,000 at most; times are the workshop's. */
export async function exportLeads(
  ctx: MemberContext & { workshop: WorkshopContext },
  filter: LeadFilter,
): Promise<Table> {
  const { locale: spoken, timezone, address } = ctx.workshop.workshop;
  const locale = spoken === "de" ? "de" : "en";
  const words = exportWords[locale];
  const names = Object.keys(words.columns) as ColumnName[];
  const rows: TableCell[][] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listLeads>> = await listLeads(ctx, {
      ...filter,
      limit: pageSize,
      cursor: cursor ?? undefined,
    });
    for (const lead of page.rows) {
      const cells = cellsOf(lead, locale, { timezone, country: address.country });
      rows.push(names.map((name) => cells[name]));
    }
    cursor = page.cursor;
  } while (cursor !== null && rows.length < maxRows);
  ctx.log.info("leads_exported", { requestId: ctx.requestId, count: rows.length });
  return {
    title: words.title,
    locale,
    columns: names.map((name) => ({ label: words.columns[name], kind: kinds[name] ?? "text" })),
    rows,
  };
}

function cellsOf(
  lead: LeadRow,
  locale: "de" | "en",
  { timezone, country }: { timezone: string; country: string },
): Record<ColumnName, TableCell> {
  const words = exportWords[locale];
  return {
    createdAt: wallClock(lead.createdAt, timezone),
    name: lead.name,
    // A number that begins with a plus would be reckoned with.
    phone: lead.phone && formatPhone(lead.phone, country).replace(/^\+/, "00"),
    email: lead.email,
    service: lead.service,
    plate: lead.vehicle?.plate ?? null,
    model: lead.vehicle?.model ?? null,
    vin: lead.vehicle?.vin ?? null,
    preferredTimes: lead.preferredTimes,
    message: lead.message,
    status: words.statuses[lead.status],
    lostReason: lead.lostReason && words.reasons[lead.lostReason],
    assignee: lead.assigneeName,
    callAt: lead.callAt && wallClock(lead.callAt, timezone),
    value: lead.valueCents,
    source: words.sources[lead.source],
    campaign: lead.campaign,
  };
}

/** An instant on the workshop's clock, as `YYYY-MM-DDTHH:MM`. */
function wallClock(instant: string, timezone: string): string {
  const { date, minute } = momentAt(new Date(instant), timezone);
  return `${date.toString()}T${writeTime(minute)}`;
}

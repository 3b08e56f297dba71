import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";
import { auditSubject, type AuditEntry, type AuditPage, type AuditQuery } from "./schemas";

const pageSize = 50;

/** The audit log of the owner's workshop, the latest first. Throws `forbidden` for others of its team. */
export async function listAuditEntries(
  ctx: Pick<MemberContext, "db" | "workshopSlug">,
  query: AuditQuery,
): Promise<AuditPage> {
  const rows = await callRpc(ctx.db, "list_audit_entries", {
    ...argsOf(query),
    p_workshop: ctx.workshopSlug,
  });
  return toPage(rows.map((row) => auditRow.parse(row)));
}

/** The audit log of all workshops and of the installation, or of one workshop. */
export async function listAllAuditEntries(
  ctx: AdminContext,
  query: AuditQuery,
): Promise<AuditPage> {
  const rows = await callRpc(ctx.db, "list_all_audit_entries", {
    ...argsOf(query),
    p_workshop: query.workshop ?? null,
  });
  return toPage(rows.map((row) => auditRow.parse(row)));
}

const argsOf = ({ subject, after }: AuditQuery) => ({
  p_subject: subject ?? null,
  p_after_at: after?.at ?? null,
  p_after_id: after?.id ?? null,
  p_limit: pageSize + 1,
});

const columns = z.record(z.string(), z.unknown()).nullable();

const auditRow = z.object({
  at: z.string(),
  id: z.uuid(),
  workshop_slug: z.string().nullable(),
  workshop_name: z.string().nullable(),
  actor_kind: z.enum(["member", "admin", "person", "service"]),
  actor_name: z.string().nullable(),
  network: z.string().nullable(),
  action: z.enum(["insert", "update", "delete"]),
  subject: z.string(),
  before: columns,
  after: columns,
});
type AuditRow = z.infer<typeof auditRow>;

function toPage(rows: AuditRow[]): AuditPage {
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map(toEntry),
    next: rows.length > pageSize && last ? { at: last.at, id: last.id } : null,
  };
}

function toEntry(row: AuditRow): AuditEntry {
  const { workshop_slug: slug, workshop_name: name } = row;
  return {
    at: row.at,
    id: row.id,
    workshop: slug !== null && name !== null ? { slug, name } : null,
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    network: row.network,
    action: row.action,
    subject: auditSubject.safeParse(row.subject).data ?? "other",
    changes: changesOf(row),
  };
}

function changesOf({ before, after }: AuditRow): AuditEntry["changes"] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({
      field,
      before: textOf(before?.[field]),
      after: textOf(after?.[field]),
    }))
    .filter((change) => change.before !== null || change.after !== null);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

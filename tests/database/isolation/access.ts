import type { Query } from "@/lib/embedded-backend";
import type { Role } from "../two-workshops";

export const commands = ["select", "insert", "update", "delete"] as const;
export type Command = (typeof commands)[number];

const all: Role[] = ["owner", "reception", "mechanic", "viewer"];
const nobody: Role[] = [];

/** Members write through functions alone, which know the product's rules. */
const readOnly: Record<Command, Role[]> = {
  select: all,
  insert: nobody,
  update: nobody,
  delete: nobody,
};
/** What is masked by role, or is nobody's business, is read through functions too. */
const closed: Record<Command, Role[]> = { ...readOnly, select: nobody };

/** Which roles may do what in their own workshop, through the tables themselves. */
export const access: Record<string, Record<Command, Role[]>> = {
  workshops: readOnly,
  members: closed,
  notification_settings: closed,
  push_subscriptions: closed,
  plan_requests: closed,
  opening_hours: readOnly,
  closures: readOnly,
  services: readOnly,
  faqs: readOnly,
  safety_cards: readOnly,
  safety_overrides: readOnly,
  knowledge_gaps: readOnly,
  gap_questions: closed,
  ignored_contradictions: closed,
  documents: readOnly,
  document_chunks: readOnly,
  document_files: closed,
  price_proposals: readOnly,
  service_price_changes: readOnly,
  widget_secrets: closed,
  knowledge_words: closed,
  contacts: closed,
  vehicles: closed,
  vehicle_dues: closed,
  contact_merges: closed,
  erased_conversations: closed,
  conversations: closed,
  conversation_events: closed,
  conversation_notes: closed,
  note_mentions: closed,
  conversation_changes: closed,
  canned_replies: readOnly,
  tags: readOnly,
  told_details: closed,
  messages: closed,
  wrong_answers: closed,
  leads: closed,
  lead_sends: closed,
  lead_events: closed,
  lead_transcripts: closed,
  bays: readOnly,
  bay_absences: readOnly,
  service_bounds: readOnly,
  calendar_feeds: closed,
  appointments: closed,
  invitations: closed,
  setup_steps: closed,
  channel_connections: closed,
  channel_threads: closed,
  channel_events: closed,
  channel_sends: closed,
  api_keys: closed,
  webhook_endpoints: closed,
  webhook_deliveries: closed,
  ai_usage: closed,
  analytics_events: closed,
  analytics_hours: closed,
  analytics_days: closed,
};

/** A column that the roles named above may write. */
export const touchedColumn: Record<string, string> = {
  workshops: "name",
  members: "name",
  notification_settings: "escalate_minutes",
  push_subscriptions: "auth",
  opening_hours: "weekday",
  closures: "reason",
  services: "name",
  faqs: "answer",
  safety_cards: "title",
  safety_overrides: "text_de",
  knowledge_gaps: "status",
  gap_questions: "question",
  ignored_contradictions: "sentence",
  documents: "title",
  document_chunks: "title",
  document_files: "name",
  price_proposals: "service_name",
  service_price_changes: "changed_by",
  widget_secrets: "secret",
  knowledge_words: "word",
  contacts: "name",
  vehicles: "model",
  vehicle_dues: "note",
  contact_merges: "kept",
  erased_conversations: "erased_at",
  conversations: "status",
  conversation_events: "kind",
  conversation_notes: "body",
  note_mentions: "seen_at",
  conversation_changes: "after",
  canned_replies: "body",
  tags: "name",
  told_details: "details",
  messages: "body",
  wrong_answers: "note",
  leads: "status",
  lead_sends: "content",
  lead_events: "kind",
  lead_transcripts: "messages",
  bays: "name",
  bay_absences: "reason",
  service_bounds: "latest_start",
  calendar_feeds: "token_hash",
  appointments: "status",
  invitations: "role",
  setup_steps: "state",
  channel_connections: "name",
  channel_threads: "contact_name",
  channel_events: "body",
  channel_sends: "reason",
  api_keys: "name",
  webhook_endpoints: "name",
  webhook_deliveries: "answer",
  ai_usage: "turns",
  analytics_events: "kind",
  analytics_hours: "kind",
  analytics_days: "kind",
};

export type Caller = { role: "anon" } | { role: "authenticated"; userId: string };
/** Rows seen or changed; a refused statement has none, and says why. */
export type Outcome = { rows: number; refusal: string | null };

/** Runs one statement with the caller's role and claims, and takes it back. */
export async function tryAs(
  sql: Query,
  caller: Caller,
  text: string,
  params: unknown[] = [],
): Promise<Outcome> {
  await sql("begin");
  try {
    await sql("select set_config('request.jwt.claim.sub', $1, true)", [
      caller.role === "anon" ? "" : caller.userId,
    ]);
    await sql(`set local role ${caller.role}`);
    return {
      rows: (await sql(`with done as (${text}) select * from done`, params)).length,
      refusal: null,
    };
  } catch (error) {
    return { rows: 0, refusal: sqlState(error) };
  } finally {
    await sql("rollback");
  }
}

function sqlState(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

import { randomUUID } from "node:crypto";
import type { Query } from "@/lib/embedded-backend";
import { teamRows } from "./team-rows";
import { insertRow, workshopRow, type Row } from "./insert-rows";

export { insertStatement } from "./insert-rows";

export const roles = ["owner", "reception", "mechanic", "viewer"] as const;
export type Role = (typeof roles)[number];

/** A workshop with a row in every table, and one member of each role. */
export type FilledWorkshop = {
  id: string;
  slug: string;
  members: Record<Role, { userId: string; memberId: string }>;
  /** The id of the row first put into each table. */
  rowIds: Map<string, string>;
};

/** Makes a row that no other row of the table is like. */
type RowMaker = (workshop: FilledWorkshop) => Row;

const idIn = (workshop: FilledWorkshop, table: string) => workshop.rowIds.get(table);
const unique = () => randomUUID().slice(0, 8);
const hourOf = (hour: number) => String(hour).padStart(2, "0");
const setupSteps = ["website", "services", "hours", "look", "question", "embed"];
let passed = 0;
let added = 0;
const nextHour = () => new Date(Date.UTC(2026, 0, 1, (added += 1))).toISOString();

/** One maker for each table of a workshop, parents first; a table that is missing here fails the isolation test. */
export const rowMakers: Record<string, RowMaker> = {
  opening_hours: () => {
    const hour = passed++ % 23;
    return { weekday: 1, opens: `${hourOf(hour)}:00`, closes: `${hourOf(hour + 1)}:00` };
  },
  closures: () => ({ starts_on: "2026-12-24", ends_on: "2026-12-31", reason: "Ferien" }),
  services: () => ({
    name: `Ölwechsel ${unique()}`,
    price_min_cents: 8900,
    price_max_cents: 14900,
  }),
  service_price_changes: (workshop) => ({ service_id: idIn(workshop, "services"), after: {} }),
  faqs: () => ({ question: `Wie zahle ich? ${unique()}`, answer: "Bar." }),
  safety_cards: () => ({
    level: "red",
    title: `Öldruck ${unique()}`,
    triggers: ["Öllampe rot"],
    text: "Motor sofort abstellen.",
    locale: "de",
  }),
  safety_overrides: () => ({ card_key: `oil_${unique()}`, text_de: "Sofort anhalten." }),
  ignored_contradictions: (workshop) => ({
    passage_id: idIn(workshop, "faqs"),
    sentence: `Ölwechsel: 79 € ${unique()}`,
  }),
  documents: () => ({ title: `Garantie ${unique()}`, body: "Zwei Jahre." }),
  document_chunks: (workshop) => ({
    document_id: idIn(workshop, "documents"),
    position: passed++,
    title: "Garantie",
    content: "Zwei Jahre.",
  }),
  document_files: (workshop) => ({
    document_id: idIn(workshop, "documents"),
    name: "garantie.txt",
    media_type: "text/plain",
    content: new TextEncoder().encode("Zwei Jahre."),
  }),
  price_proposals: (workshop) => ({
    document_id: idIn(workshop, "documents"),
    service_name: `Ölwechsel ${unique()}`,
    price_min_cents: 8900,
  }),
  widget_secrets: () => ({ secret: `${randomUUID()}${randomUUID()}` }),
  knowledge_words: () => ({ word: `wort${unique()}` }),
  contacts: () => ({ name: "Kim", email: `${unique()}@example.org`, vehicle: { model: "Golf" } }),
  vehicles: (workshop) => ({ contact_id: idIn(workshop, "contacts"), model: `Golf ${unique()}` }),
  vehicle_dues: (workshop) => ({
    vehicle_id: idIn(workshop, "vehicles"),
    kind: "other",
    due_on: "2027-06-30",
    consented_at: new Date().toISOString(),
  }),
  contact_merges: (workshop) => ({
    contact_id: idIn(workshop, "contacts"),
    merged: { name: "Kim" },
    kept: {},
    moved: {},
  }),
  conversations: (workshop) => ({ contact_id: idIn(workshop, "contacts"), locale: "de" }),
  knowledge_gaps: (workshop) => ({
    normalised: `klimaservic ${unique()}`,
    question: "Macht ihr Klimaservice?",
    locale: "de",
    last_conversation_id: idIn(workshop, "conversations"),
  }),
  gap_questions: (workshop) => ({
    gap_id: idIn(workshop, "knowledge_gaps"),
    conversation_id: idIn(workshop, "conversations"),
    question: "Macht ihr Klimaservice?",
    locale: "de",
  }),
  told_details: (workshop) => ({
    conversation_id: idIn(workshop, "conversations"),
    details: { name: "Kim", phone: "+493415550142" },
  }),
  messages: (workshop) => ({
    conversation_id: idIn(workshop, "conversations"),
    author: "member",
    member_id: workshop.members.owner.memberId,
    body: "Guten Tag",
  }),
  calendar_feeds: (workshop) => ({
    member_id: workshop.members.owner.memberId,
    token_hash: unique()
      .replaceAll(/[^0-9a-f]/g, "")
      .padEnd(64, "0")
      .slice(0, 64),
  }),
  leads: (workshop) => ({
    contact_id: idIn(workshop, "contacts"),
    conversation_id: idIn(workshop, "conversations"),
    name: "Kim",
    phone: "+493415550142",
  }),
  lead_sends: (workshop) => ({
    lead_id: idIn(workshop, "leads"),
    client_lead_id: `lead-${unique()}`,
    content: { name: "Kim" },
  }),
  lead_events: (workshop) => ({ lead_id: idIn(workshop, "leads"), kind: "note" }),
  lead_transcripts: (workshop) => ({
    lead_id: idIn(workshop, "leads"),
    conversation_id: idIn(workshop, "conversations"),
  }),
  ...teamRows,
  erased_conversations: () => ({ id: randomUUID() }),
  // A workshop begins with bays of its own, at the first places.
  bays: () => ({ name: "Platz", position: 101 + (added++ % 99) }),
  bay_absences: (workshop) => ({
    bay_id: idIn(workshop, "bays"),
    starts_at: "2026-11-23T08:00:00Z",
    ends_at: "2026-11-23T16:00:00Z",
  }),
  service_bounds: (workshop) => ({ service_id: idIn(workshop, "services"), weekdays: [2, 4] }),
  appointments: (workshop) => ({
    bay_id: idIn(workshop, "bays"),
    starts_at: "2026-11-24T08:00:00Z",
    ends_at: "2026-11-24T09:00:00Z",
    status: "confirmed",
    contact_id: idIn(workshop, "contacts"),
    conversation_id: idIn(workshop, "conversations"),
    name: "Kim",
  }),
  plan_requests: () => ({ plan: "pro", state: "withdrawn", decided_at: "2026-11-23T08:00:00Z" }),
  invitations: () => ({
    email: `${unique()}@example.org`,
    role: "reception",
    token_hash: `${unique()}`.padEnd(64, "0"),
  }),
  setup_steps: () => ({ step: setupSteps[passed++ % setupSteps.length], state: "done" }),
  channel_connections: () => ({
    kind: "telegram",
    name: "Bot",
    account_id: unique(),
    secrets: "v1.sealed",
  }),
  // Of a conversation that is nobody's yet: what is said in others goes out nowhere.
  channel_threads: (workshop) => ({
    connection_id: idIn(workshop, "channel_connections"),
    external_id: unique(),
  }),
  channel_events: (workshop) => ({
    connection_id: idIn(workshop, "channel_connections"),
    thread_id: idIn(workshop, "channel_threads"),
    event_key: unique(),
    kind: "text",
    body: "Hallo",
    sent_at: "2026-11-23T08:00:00Z",
  }),
  channel_sends: (workshop) => ({
    thread_id: idIn(workshop, "channel_threads"),
    message_id: idIn(workshop, "messages"),
    position: passed++,
  }),
  api_keys: (workshop) => ({
    member_id: workshop.members.owner.memberId,
    name: "Planer",
    prefix: `cbk_${unique()}`,
    key_hash: (randomUUID() + randomUUID()).replaceAll("-", ""),
    scopes: ["leads:read"],
  }),
  webhook_endpoints: () => ({
    name: "Server",
    url: "https://hooks.example/carbot",
    // Of nothing that tests do to other rows.
    events: ["conversation.closed"],
    state: "paused",
    secrets: "v1.sealed",
  }),
  webhook_deliveries: (workshop) => ({
    endpoint_id: idIn(workshop, "webhook_endpoints"),
    event_id: randomUUID(),
    event: "webhook.test",
    data: {},
  }),
  ai_usage: () => ({ day: "2026-11-20", model: `model-${unique()}` }),
  analytics_events: () => ({ day: "2026-11-20", hour: "2026-11-20T09:00:00Z", kind: "planted" }),
  analytics_hours: () => ({ hour: nextHour(), kind: "planted", quantity: 1, amount: 0 }),
  analytics_days: () => ({
    day: "2026-11-20",
    kind: "planted",
    dimension: "all",
    label: unique(),
    quantity: 1,
    amount: 0,
  }),
};

/** Makes a workshop with a member of each role and, through `rowMakers`, a row in every other table. */
export async function createFilledWorkshop(
  sql: Query,
  createUser: (email: string) => Promise<{ userId: string }>,
): Promise<FilledWorkshop> {
  const slug = `w-${unique()}`;
  const id = await insertRow(sql, "workshops", workshopRow(slug));
  const members = {} as FilledWorkshop["members"];
  for (const role of roles) {
    const { userId } = await createUser(`${role}@${slug}.example`);
    const memberId = await insertRow(sql, "members", {
      workshop_id: id,
      user_id: userId,
      role,
      name: `The ${role}`,
      email: `${role}@${slug}.example`,
    });
    members[role] = { userId, memberId };
  }
  const workshop: FilledWorkshop = { id, slug, members, rowIds: new Map() };
  for (const [table, make] of Object.entries(rowMakers)) {
    const rowId = await insertRow(sql, table, { workshop_id: id, ...make(workshop) });
    workshop.rowIds.set(table, rowId);
  }
  // Nobody is told of these rows: the queue begins empty.
  await sql("delete from private.outgoing_mails where workshop_id = $1", [id]);
  await sql("delete from private.jobs where workshop_id = $1", [id]);
  return workshop;
}

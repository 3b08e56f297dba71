import { randomUUID } from "node:crypto";
import type { FilledWorkshop } from "./two-workshops";

/** Each mention in a note is another member's. */
let mentioned = 0;

/** Rows of what a team keeps beside its conversations, parents first. */
export const teamRows: Record<string, (workshop: FilledWorkshop) => Record<string, unknown>> = {
  notification_settings: (workshop) => ({
    member_id: workshop.members.owner.memberId,
    push: [],
    mail: [],
  }),
  push_subscriptions: (workshop) => ({
    member_id: workshop.members.owner.memberId,
    endpoint: `https://push.example.org/${randomUUID()}`,
    p256dh: "key",
    auth: "secret",
  }),
  wrong_answers: (workshop) => ({
    message_id: workshop.rowIds.get("messages"),
    note: "Das stimmt nicht.",
    marked_by: workshop.members.owner.memberId,
  }),
  conversation_events: (workshop) => ({
    conversation_id: workshop.rowIds.get("conversations"),
    kind: "closed",
    member_name: "Anna",
  }),
  conversation_notes: (workshop) => ({
    conversation_id: workshop.rowIds.get("conversations"),
    member_id: workshop.members.owner.memberId,
    body: "Bitte zurückrufen",
    client_note_id: `note-${randomUUID().slice(0, 8)}`,
  }),
  note_mentions: (workshop) => ({
    note_id: workshop.rowIds.get("conversation_notes"),
    member_id: Object.values(workshop.members)[mentioned++ % 4]?.memberId,
    conversation_id: workshop.rowIds.get("conversations"),
  }),
  conversation_changes: (workshop) => ({
    change_id: randomUUID(),
    conversation_id: workshop.rowIds.get("conversations"),
    member_id: workshop.members.owner.memberId,
    before: { status: "open" },
    after: { status: "closed" },
  }),
  canned_replies: () => ({
    shortcut: `abholung-${randomUUID().slice(0, 8)}`,
    body: "Ihr Wagen ist fertig.",
  }),
  tags: () => ({ name: `Reklamation ${randomUUID().slice(0, 8)}` }),
};

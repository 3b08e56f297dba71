import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { callOutcome, leadStatus, lostReason } from "./schemas";
import { toLeadRow } from "./to-lead-row";

const text = z.string();

/** What each kind of event holds; one that cannot be read is left out, the history never. */
const eventDetail = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("amended"), before: z.record(text, z.unknown()) }),
  z.object({
    kind: z.literal("status"),
    from: leadStatus,
    to: leadStatus,
    reason: lostReason.optional(),
  }),
  z.object({ kind: z.literal("assigned"), to: z.uuid().optional() }),
  z.object({ kind: z.literal("value"), cents: z.int().optional() }),
  z.object({ kind: z.literal("reminder"), at: text }),
  z.object({ kind: z.literal("note"), text }),
  z.object({
    kind: z.literal("call"),
    outcome: callOutcome,
    text: text.optional(),
    at: text.optional(),
    reason: lostReason.optional(),
  }),
]);

const storedEvent = z
  .object({
    id: z.uuid(),
    kind: text,
    detail: z.record(text, z.unknown()),
    created_at: text,
    member_name: text.nullable(),
  })
  .transform(({ id, kind, detail, created_at, member_name }) => ({
    id,
    at: created_at,
    memberName: member_name,
    what: eventDetail.safeParse({ ...detail, kind }).data,
  }));

const detail = z.object({
  lead: z.unknown().transform(toLeadRow),
  events: z.array(storedEvent),
  transcript: z
    .object({
      messages: z.array(
        z.object({ author: z.enum(["visitor", "bot", "member"]), body: text, at: text }),
      ),
      message_count: z.int(),
      taken_at: text,
    })
    .transform(({ message_count, taken_at, ...rest }) => ({
      ...rest,
      messageCount: message_count,
      takenAt: taken_at,
    }))
    .nullable(),
  team: z.array(z.object({ id: z.uuid(), name: text })),
});
export type LeadDetail = z.infer<typeof detail>;
export type LeadEvent = LeadDetail["events"][number];

/** Gets one lead with who did what and what was said before. Throws `forbidden` for a mechanic, `not_found` for none of theirs. */
export async function getLead(ctx: MemberContext, leadId: string): Promise<LeadDetail> {
  return detail.parse(
    await callRpc(ctx.db, "get_lead", { p_workshop: ctx.workshopSlug, p_lead_id: leadId }),
  );
}

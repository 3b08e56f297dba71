import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { locale } from "@/lib/core/locales";
import type { PushSender } from "@/lib/push/push-sender";
import { callRpc } from "@/lib/supabase/call-rpc";
import { noticeWords } from "./notice-words";
import { noticeEvent } from "./schemas";

export const pushRequest = z.object({
  subscriptionId: z.uuid(),
  event: z.union([noticeEvent, z.literal("test")]),
  aboutId: z.uuid(),
});
type PushRequest = z.infer<typeof pushRequest>;

const pushTarget = z.object({
  endpoint: z.string(),
  p256dh: z.string(),
  auth: z.string(),
  slug: z.string(),
  workshopName: z.string(),
  locale,
});

/** Where a notice leads to. */
const pageOf: Record<PushRequest["event"], (aboutId: string) => string> = {
  handOver: (id) => `/inbox/${id}`,
  reply: (id) => `/inbox/${id}`,
  unanswered: (id) => `/inbox/${id}`,
  lead: () => "/leads",
  appointment: () => "/appointments",
  test: () => "/settings/notifications",
};

/** Tells one browser of something; forgets it where its maker's service no longer knows it. */
export async function sendPush(
  ctx: Context & { push: PushSender },
  { subscriptionId, event, aboutId }: PushRequest,
): Promise<void> {
  const at = { p_workshop_id: ctx.workshopId, p_subscription_id: subscriptionId };
  const found = await callRpc(ctx.db, "get_push", at);
  if (found === null) return;
  const { slug, workshopName, locale: language, ...target } = pushTarget.parse(found);
  const { title, body } = noticeWords[language][event];
  const end = await ctx.push.send(target, {
    title: `${title} · ${workshopName}`,
    body,
    url: `/w/${slug}${pageOf[event](aboutId)}`,
    tag: `${event} ${aboutId}`,
  });
  if (end === "gone") await callRpc(ctx.db, "forget_push", at);
}

export const waitEscalation = z.object({
  conversationId: z.uuid(),
  memberId: z.uuid(),
  since: z.string(),
});

/** Tells a colleague once more of a customer for whom nobody has come. */
export async function escalateWait(
  ctx: Context,
  { conversationId, memberId, since }: z.infer<typeof waitEscalation>,
): Promise<void> {
  await callRpc(ctx.db, "escalate_wait", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: conversationId,
    p_member_id: memberId,
    p_since: since,
  });
}

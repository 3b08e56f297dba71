import type { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import {
  notificationSettings,
  ownNotifications,
  type NotificationSettings,
  type OwnNotifications,
  type pushSubscription,
} from "./schemas";

/** Of what the member is told in this workshop. */
export async function getNotificationSettings(ctx: MemberContext): Promise<OwnNotifications> {
  const found = await callRpc(ctx.db, "get_notification_settings", {
    p_workshop: ctx.workshopSlug,
  });
  return ownNotifications.parse(found);
}

/** Keeps of what the member wants to be told. */
export async function setNotificationSettings(
  ctx: MemberContext,
  settings: NotificationSettings,
): Promise<void> {
  await callRpc(ctx.db, "set_notification_settings", {
    p_workshop: ctx.workshopSlug,
    p_push: settings.push,
    p_mail: settings.mail,
    p_quiet_from: settings.quietFrom,
    p_quiet_until: settings.quietUntil,
    p_escalate_minutes: settings.escalateMinutes,
  });
}

/** Keeps what a form says of it. Throws `invalid` naming the fields. */
export async function saveNotifications(ctx: MemberContext, form: FormData): Promise<void> {
  const time = (name: string) => form.get(name) || null;
  const read = notificationSettings.safeParse({
    push: form.getAll("push"),
    mail: form.getAll("mail"),
    quietFrom: time("quietFrom"),
    quietUntil: time("quietUntil"),
    escalateMinutes: Number(form.get("escalateMinutes")),
  });
  if (!read.success) throw refusedForm(read.error);
  await setNotificationSettings(ctx, read.data);
}

function refusedForm({ issues }: z.ZodError): AppError {
  return new AppError("invalid", {
    reason: "invalid_notifications",
    issues: issues.map(({ path, message }) => ({ path: path.join("."), rule: message })),
  });
}

/** Has the member told in one more browser. */
export async function addPushSubscription(
  ctx: MemberContext,
  { endpoint, keys }: z.infer<typeof pushSubscription>,
): Promise<void> {
  await callRpc(ctx.db, "add_push_subscription", {
    p_workshop: ctx.workshopSlug,
    p_endpoint: endpoint,
    p_key: keys.p256dh,
    p_auth: keys.auth,
  });
}

/** Has the member no longer told in a browser. */
export async function removePushSubscription(ctx: MemberContext, endpoint: string): Promise<void> {
  await callRpc(ctx.db, "remove_push_subscription", {
    p_workshop: ctx.workshopSlug,
    p_endpoint: endpoint,
  });
}

/** Has all browsers of the member told something, to see whether it arrives; returns how many. */
export async function sendTestPush(ctx: MemberContext): Promise<number> {
  return callRpc(ctx.db, "enqueue_test_push", { p_workshop: ctx.workshopSlug });
}

import { addPushSubscription, removePushSubscription } from "@/lib/notifications";
import { pushEndpoint, pushSubscription } from "@/lib/notifications/schemas";
import { defineRoute } from "@/lib/server/define-route";

/** Has the member told in this browser. */
export const PUT = defineRoute(
  { actor: "member", cache: "never", body: pushSubscription },
  (ctx, { body }) => addPushSubscription(ctx, body),
);

/** Has the member no longer told in this browser. */
export const DELETE = defineRoute(
  { actor: "member", cache: "never", body: pushEndpoint },
  (ctx, { body }) => removePushSubscription(ctx, body.endpoint),
);

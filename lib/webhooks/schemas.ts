import { z } from "zod";

/** Of what a workshop's own servers can be told. */
export const webhookEvents = [
  "lead.created",
  "lead.updated",
  "appointment.created",
  "appointment.moved",
  "appointment.cancelled",
  "conversation.handed_over",
  "conversation.closed",
] as const;
export const webhookEvent = z.enum(webhookEvents);
export type WebhookEvent = z.infer<typeof webhookEvent>;

/** `failed`: no answer that counts for days; `gone`: the server said that it wants no more. */
export const webhookState = z.enum(["active", "paused", "failed", "gone"]);
export type WebhookState = z.infer<typeof webhookState>;

/** A server that is told of events, as its owner sees it. */
export type WebhookRow = {
  id: string;
  name: string;
  url: string;
  events: WebhookEvent[];
  state: WebhookState;
  /** Until when the secret before signs as well; null when it does not. */
  beforeUntil: string | null;
  failingSince: string | null;
  lastDeliveredAt: string | null;
};

export const deliveryState = z.enum(["waiting", "delivered", "failed"]);

/** An event on its way to one server, and what became of the last try. */
export const webhookDelivery = z
  .object({
    id: z.uuid(),
    endpoint_id: z.uuid(),
    event_id: z.uuid(),
    event: z.union([webhookEvent, z.literal("webhook.test")]),
    occurred_at: z.string(),
    state: deliveryState,
    attempts: z.int(),
    attempted_at: z.string().nullable(),
    status: z.int().nullable(),
    duration_ms: z.int().nullable(),
    answer: z.string().nullable(),
    error: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    endpointId: row.endpoint_id,
    eventId: row.event_id,
    event: row.event,
    occurredAt: row.occurred_at,
    state: row.state,
    attempts: row.attempts,
    attemptedAt: row.attempted_at,
    status: row.status,
    durationMs: row.duration_ms,
    answer: row.answer,
    /** A word for why there was no answer. */
    error: row.error,
  }));
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

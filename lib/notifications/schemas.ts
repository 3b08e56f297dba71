import { z } from "zod";

/** What a member of the team can be told of. */
export const noticeEvents = ["handOver", "reply", "unanswered", "lead", "appointment"] as const;
export const noticeEvent = z.enum(noticeEvents);
export type NoticeEvent = z.infer<typeof noticeEvent>;

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time as HH:MM")
  .nullable();

/** Of what a member is told, how, and when not. */
export const notificationSettings = z
  .strictObject({
    push: z.array(noticeEvent),
    mail: z.array(noticeEvent),
    quietFrom: time,
    quietUntil: time,
    escalateMinutes: z
      .number()
      .int("must be whole minutes")
      .min(1, "must be at least 1 minute")
      .max(240, "must be at most 240 minutes"),
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
    path: ["quietUntil"],
    message: "must be given with the beginning, or neither of them",
  });
export type NotificationSettings = z.infer<typeof notificationSettings>;

/** The same as a member sees it. */
export const ownNotifications = z.object({
  push: z.array(noticeEvent),
  mail: z.array(noticeEvent),
  quietFrom: time,
  quietUntil: time,
  escalateMinutes: z.int(),
  email: z.string(),
  /** Browsers that are told by push. */
  browsers: z.int(),
});
export type OwnNotifications = z.infer<typeof ownNotifications>;

/** What a browser hands over when it wants to be told, as `PushSubscription.toJSON` writes it. */
export const pushSubscription = z.object({
  endpoint: z.url({ protocol: /^https$/, error: "must be an https address" }).max(1_000),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{80,120}=*$/, "must be the browser's key"),
    auth: z.string().regex(/^[\w-]{16,40}=*$/, "must be the browser's secret"),
  }),
});

/** Body of `PUT` and `DELETE` of a member's push subscription. */
export const pushEndpoint = z.object({ endpoint: z.string().max(1_000) });

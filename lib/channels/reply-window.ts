import type { ChannelLimits } from "./adapter";
import type { ChannelKind } from "./schemas";

/** Until when a customer may be answered; null: without a bound. */
export type ReplyWindow = { botUntil: Date | null; memberUntil: Date | null };

const hourMs = 3_600_000;

/** What each provider allows after the customer's last message, in hours. */
export const replyHours: Record<
  ChannelKind,
  Pick<ChannelLimits, "botHours" | "memberHours"> & { needsTemplate: boolean }
> = {
  telegram: { botHours: null, memberHours: null, needsTemplate: false },
  email: { botHours: null, memberHours: null, needsTemplate: false },
  // Later only a template that the provider has approved.
  whatsapp: { botHours: 24, memberHours: 24, needsTemplate: true },
  // A person may answer for seven days, with the tag HUMAN_AGENT.
  messenger: { botHours: 24, memberHours: 7 * 24, needsTemplate: false },
  instagram: { botHours: 24, memberHours: 7 * 24, needsTemplate: false },
};

/** When the time to answer ends, from when the customer last wrote. */
export function replyWindow(kind: ChannelKind, lastInboundAt: Date): ReplyWindow {
  const { botHours, memberHours } = replyHours[kind];
  const after = (hours: number | null) =>
    hours === null ? null : new Date(lastInboundAt.getTime() + hours * hourMs);
  return { botUntil: after(botHours), memberUntil: after(memberHours) };
}

/** `late`: only a person's answer goes out. */
export type WindowState = "open" | "late" | "closed";

/** Whether somebody of ours may write now. */
export function windowState(window: ReplyWindow, now: Date): WindowState {
  if (window.botUntil === null || now < window.botUntil) return "open";
  return window.memberUntil !== null && now < window.memberUntil ? "late" : "closed";
}

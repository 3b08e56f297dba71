export const snoozeNames = ["hour", "threeHours", "tomorrow", "monday"] as const;
export type SnoozeName = (typeof snoozeNames)[number];

const hourMs = 3_600_000;
const morning = 8;

/** Until when a conversation can be put off, by this device's clock: mornings are eight o'clock. */
export function snoozeUntil(name: SnoozeName, now: Date): Date {
  switch (name) {
    case "hour":
      return new Date(now.getTime() + hourMs);
    case "threeHours":
      return new Date(now.getTime() + 3 * hourMs);
    case "tomorrow":
      return morningIn(now, 1);
    default:
      return morningIn(now, (8 - now.getDay()) % 7 || 7);
  }
}

function morningIn(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
}

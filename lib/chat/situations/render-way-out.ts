import type { Wording } from "../wording/wording";
import type { WayOutKind } from "./way-out-kinds";

/** How a person is reached; null where the workshop has given nothing. */
export type Reach = { phone: string | null; towPhone: string | null; email: string | null };

/** Where only a person can help: what to do now, and on which numbers. Takes facts alone, never the customer's words. */
export function renderWayOut(kind: WayOutKind, reach: Reach, wording: Wording): string {
  const { phone, towPhone, email } = reach;
  const isOnTheRoad = kind === "breakdown" || kind === "accident" || kind === "towing";
  return [
    wording.wayOut[kind],
    ...(kind === "photo" && email !== null ? [wording.photoTo(email)] : []),
    ...(isOnTheRoad && towPhone !== null ? [wording.towAt(towPhone)] : []),
    ...(phone !== null ? [wording.reachUs(phone)] : []),
  ].join(" ");
}

/** A sign of danger: stop, what to do, and on which numbers a person is reached. Takes facts alone. */
export function renderSafetyCard(
  card: { level: "red" | "amber" | "green"; text: string; isDefault: boolean },
  { phone, towPhone }: Reach,
  wording: Wording,
): string {
  const isGrave = card.level === "red";
  // The default cards ask to call, whatever their level.
  const asksToCall = isGrave || card.isDefault;
  return [
    `${wording.safety[card.level]} ${card.text}`,
    ...(asksToCall && phone !== null ? [wording.reachUs(phone)] : []),
    ...(isGrave && towPhone !== null ? [wording.towAt(towPhone)] : []),
  ].join("\n");
}

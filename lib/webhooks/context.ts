import type { MemberContext } from "@/lib/core/context";
import type { Network } from "@/lib/outbound/network";

/** Keeps secrets so that the database alone opens nothing. */
export type SecretSealer = {
  seal: (secrets: Record<string, string>, owner: string) => string;
  open: (sealed: string, owner: string) => Readonly<Record<string, string>>;
  isOutdated: (sealed: string) => boolean;
};

/** What a member's verb about webhooks receives. */
export type WebhookContext = MemberContext & {
  workshopId: string;
  sealer: SecretSealer;
  /** What of the net may be told. */
  network: Network;
};

/** What the secrets of one server are bound to. */
export function sealOwnerOf(workshopId: string, endpointId: string): string {
  return `${workshopId}:webhook:${endpointId}`;
}

import type { Problem } from "../protocol/types";
import type { EventName } from "../shared/shell";

/** The signed identity that the page has given, kept until the server has taken or refused it; never stored. */
export type Identity = ReturnType<typeof createIdentity>;

/** A refused identity is told to the page, and what it came with goes on anonymously. */
export function createIdentity(emit: (name: EventName, detail?: Record<string, unknown>) => void) {
  let token: string | undefined;
  let isTaken = false;
  return {
    set(next: unknown): void {
      token = typeof next === "string" ? next : undefined;
      isTaken = false;
    },

    /** What the next request should carry; nothing once this conversation is known to be the visitor's. */
    pending: () => (isTaken ? undefined : token),

    /** The server has taken what `pending` gave; a page may have given another since. */
    taken(sent: string | undefined): void {
      if (sent === token) isTaken = true;
    },

    /** A new conversation has to be told anew. */
    renew(): void {
      isTaken = false;
    },

    /** Whether the refusal is about the identity; if so it is dropped. */
    isRefused({ reason = "" }: Problem, sent: string | undefined): boolean {
      if (!sent || !reason.includes("identity")) return false;
      if (sent === token) token = undefined;
      emit("error", { reason });
      return true;
    },
  };
}

"use client";

import { createContext, useContext } from "react";
import type { MemberRole } from "@/lib/workshops/schemas";
import type { useChanges } from "./changes/use-changes";
import type { Colleague } from "./notes/mentions-in";

/** Who looks at the inbox of which workshop. */
export type InboxMember = {
  workshop: string;
  memberEmail: string;
  role: MemberRole;
  /** The team, without those who only read along. */
  colleagues: readonly Colleague[];
  /** What canned replies say of the workshop. */
  workshopName: string;
  workshopPhone: string | null;
};

/** What every part of the inbox needs to know about where it is and for whom. */
export type Inbox = InboxMember & {
  /** Queue, tag and search, to carry along from conversation to conversation. */
  query: string;
  /** Asks for the list again, after something changed. */
  reload: () => void;
  /** Changes conversations at once; resolves with whether the server has agreed. */
  change: ReturnType<typeof useChanges>["change"];
  /** Takes a conversation off the list at once, and brings it back if `erase` fails, which is thrown. */
  withoutConversation: (conversationId: string, erase: () => Promise<void>) => Promise<void>;
};

export const InboxContext = createContext<Inbox | null>(null);

/** The inbox this component stands in; throws outside of one. */
export function useInbox(): Inbox {
  const inbox = useContext(InboxContext);
  if (!inbox) throw new Error("useInbox outside of an InboxScreen");
  return inbox;
}

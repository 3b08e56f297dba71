"use client";

import { useEffect, useSyncExternalStore } from "react";
import { markUnsaved } from "@/components/api/unsaved-work";
import type { MessageView } from "@/lib/conversations/schemas";
import type { Attempt, KeptReplies } from "./kept-replies";

/** A reply on its way, or one that did not get there while the next was being written. */
export type Outgoing = Attempt & {
  state: "sending" | "failed";
  at: string;
  /** Position of the newest message when it was sent; null for one of an earlier visit. */
  after: number | null;
};

const nothing: readonly Outgoing[] = [];
const byConversation = new Map<string, readonly Outgoing[]>();
const listeners = new Set<() => void>();

function set(conversationId: string, list: readonly Outgoing[]): void {
  if (list.length === 0) byConversation.delete(conversationId);
  else byConversation.set(conversationId, list);
  for (const listener of listeners) listener();
}

const placeOf = (conversationId: string, id: string) => `unsent ${conversationId} ${id}`;

/** Shows a reply in the thread before the server has confirmed it, and keeps it in case the page goes meanwhile. */
export function putOutgoing(kept: KeptReplies, conversationId: string, outgoing: Outgoing): void {
  const { clientMessageId, body } = outgoing;
  const place = placeOf(conversationId, clientMessageId);
  kept.keep(place, body, { clientMessageId, body });
  markUnsaved(place, true);
  set(conversationId, [...othersOf(conversationId, clientMessageId), outgoing]);
}

/** Takes a reply back that has arrived, or has become a draft again. */
export function takeOutgoing(kept: KeptReplies, conversationId: string, id: string): void {
  const place = placeOf(conversationId, id);
  kept.keep(place, "", null);
  markUnsaved(place, false);
  set(conversationId, othersOf(conversationId, id));
}

function outgoingOf(conversationId: string): readonly Outgoing[] {
  return byConversation.get(conversationId) ?? nothing;
}

function othersOf(conversationId: string, id: string): readonly Outgoing[] {
  return outgoingOf(conversationId).filter(({ clientMessageId }) => clientMessageId !== id);
}

/** Whether a reply stands among the messages already: the stream may tell of it before its own answer is there. */
export function hasArrived(
  { after, body }: Outgoing,
  messages: readonly Pick<MessageView, "position" | "author" | "body">[],
): boolean {
  return messages.some(
    (message) =>
      message.author === "member" &&
      after !== null &&
      message.position > after &&
      message.body.trim() === body.trim(),
  );
}

/** The replies of a conversation that are not confirmed; those of an earlier visit are there to be sent again. */
export function useOutbox(conversationId: string, owner: () => KeptReplies): readonly Outgoing[] {
  useEffect(() => {
    const known = new Set(outgoingOf(conversationId).map((one) => one.clientMessageId));
    const left = owner()
      .listTried(placeOf(conversationId, ""))
      .filter(({ clientMessageId }) => !known.has(clientMessageId));
    if (left.length === 0) return;
    const at = new Date().toISOString();
    const failed = left.map((tried) => ({ ...tried, state: "failed" as const, at, after: null }));
    set(conversationId, [...failed, ...outgoingOf(conversationId)]);
    // Once per conversation that is opened.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [conversationId]);
  return useSyncExternalStore(
    subscribe,
    () => outgoingOf(conversationId),
    () => nothing,
  );
}

function subscribe(onChange: () => void) {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}

"use client";

import { useNow } from "next-intl";
import { createContext, useContext, type ReactNode } from "react";
import useSWR from "swr";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useLiveListener } from "@/components/live/live-context";
import { replyWindow, windowState, type WindowState } from "@/lib/channels/schemas";
import type { ConversationLink } from "@/lib/channels/schemas";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { useInbox } from "./inbox-context";

/** Receipts of the provider tell no stream: an open thread asks this often. */
const pollMs = 5_000;

type Link = { link: ConversationLink; resend: (messageId: string) => Promise<void> };

const ChannelContext = createContext<Link>({ link: null, resend: async () => undefined });

/** Knows for all parts of an open thread over which account the customer writes; nothing is asked for the website's. */
export function ChannelProvider({
  conversation: { id, channel },
  children,
}: {
  conversation: ConversationDetail;
  children: ReactNode;
}) {
  const { workshop } = useInbox();
  const { data, mutate } = useSWR<ConversationLink>(
    channel === "web" ? null : workshopUrl(workshop, `conversations/${id}/channel`),
    requestJson<ConversationLink>,
    { refreshInterval: pollMs },
  );
  useLiveListener({
    onReset: () => void mutate(),
    onChanges: (changes) => {
      if (changes.some(({ row }) => row.id === id)) void mutate();
    },
  });
  const resend = async (messageId: string) => {
    const url = workshopUrl(workshop, `conversations/${id}/messages/${messageId}/resend`);
    await requestJson(url, jsonBody("POST", {}));
    await mutate();
  };
  return <ChannelContext value={{ link: data ?? null, resend }}>{children}</ChannelContext>;
}

/** The channel of the open thread, and what sends a message again. */
export function useChannelLink(): Link {
  return useContext(ChannelContext);
}

export type ReplyTime = { state: WindowState; until: Date | null };

/** Until when the customer may be answered; null for the website. */
export function useReplyTime(): ReplyTime | null {
  const { link } = useChannelLink();
  const now = useNow({ updateInterval: 30_000 });
  if (link === null) return null;
  const window = replyWindow(link.kind, new Date(link.lastInboundAt));
  return { state: windowState(window, now), until: window.memberUntil };
}

/** Whether a reply would not leave: the provider's time is over, or nobody has connected the account. */
export function useIsReplyShut(): boolean {
  const { link } = useChannelLink();
  const time = useReplyTime();
  return link !== null && (time?.state === "closed" || link.state === "disconnected");
}

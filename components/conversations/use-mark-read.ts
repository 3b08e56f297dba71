"use client";

import { useEffect, useEffectEvent } from "react";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useLive } from "@/components/live/live-context";
import { useInbox } from "./inbox-context";

/**
 * Tells the server up to where the team has seen the thread: when it opens and whenever something newer, a note among it,
 * is on the screen. A failure is left to the next message or visit; nothing is lost but a badge.
 */
export function useMarkRead(
  conversationId: string,
  newestPosition: number | undefined,
  noteCount: number,
) {
  const { workshop, role, reload } = useInbox();
  const { isOpen } = useLive();
  // What has been read the stream tells too. A stream that opens or ends marks nothing anew.
  const onRead = useEffectEvent(() => (isOpen ? null : reload()));
  useEffect(() => {
    if (role === "viewer" || newestPosition === undefined) return;
    const url = workshopUrl(workshop, `conversations/${conversationId}/read`);
    requestJson(url, jsonBody("POST", { position: newestPosition })).then(
      () => onRead(),
      () => {},
    );
    // A note that comes while the thread is open is seen with it.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [workshop, role, conversationId, newestPosition, noteCount]);
}

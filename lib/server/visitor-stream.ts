import { listVisitorMessages, toVisitorPage, type LiveChange } from "@/lib/conversations";
import type { VisitorMessages } from "@/lib/conversations/schemas";
import type { LiveStream } from "@/lib/http/live-response";
import { conversationTopic } from "@/lib/live/topics";
import { admitRequest } from "./admit-request";
import type { VisitorContext } from "./context-from-request";
import { beginStream, openLiveStream } from "./live-stream";
import { runtime } from "./runtime";

/**
 * A visitor's stream of the own conversation: `thread` events are pages as the poll gives them, each message once, after the position
 * that the visitor has seen; `typing` says that somebody of the team writes.
 */
export function openVisitorStream(ctx: VisitorContext, after: number): Promise<Response> {
  return beginStream(async (onEnd) => {
    const { live, limits } = runtime();
    const { conversationId, workshopId } = ctx;
    const counts = [{ part: "opening" as const, key: conversationId }];
    const place = { workshop: ctx.workshop.workshop.slug, headers: ctx.asked.responseHeaders };
    await admitRequest(limits, { policy: "live", counts, ...place });
    const presence = (state: "here" | "gone") => {
      const who = { from: "visitor", memberId: null, name: null } as const;
      live.signals.send({ workshopId, conversationId, state, ...who });
    };

    let stream: LiveStream | null = null;
    let seen: VisitorMessages | null = null;
    let early: LiveChange | null = null;
    const show = (page: VisitorMessages) => {
      seen = page;
      stream?.send({ event: "thread", id: String(page.cursor), data: page });
    };
    const tell = async (change: LiveChange | null) => {
      // Until the stream is open the newest state is all that counts.
      if (stream === null || seen === null) early = change;
      else if (change !== null) {
        const page = toVisitorPage(change, seen);
        if (page === "unknown") show(await listVisitorMessages(ctx, conversationId, seen.cursor));
        else if (page !== null) show(page);
      }
    };
    // One after the other, so that each knows what the one before has shown.
    let telling = Promise.resolve();
    const tellNext = (change: LiveChange | null) => {
      telling = telling
        .then(() => tell(change))
        .catch((error: unknown) => {
          ctx.log.warn("live_page_failed", { requestId: ctx.requestId, error });
          stream?.end(0);
        });
    };
    const topic = conversationTopic(workshopId, conversationId);
    const watcher = {
      onChanges: (changes: readonly LiveChange[]) => tellNext(changes.at(-1) ?? null),
      // Not all at the same moment.
      onReset: () => stream?.end(5_000 * Math.random()),
    };
    onEnd.push(await live.hub.watch(topic, watcher));
    onEnd.push(
      live.signals.hear(topic, ({ from, state, name }) => {
        const isTeam = from === "member" && state === "typing";
        if (isTeam) stream?.send({ event: "typing", data: { name } });
      }),
    );
    const page = await listVisitorMessages(ctx, conversationId, after);

    return openLiveStream({
      owner: `visitor ${workshopId} ${conversationId}`,
      onEnd,
      start(opened) {
        stream = opened;
        show(page);
        if (live.presence.enter(workshopId, conversationId)) presence("here");
        onEnd.push(() => {
          if (live.presence.leave(workshopId, conversationId)) presence("gone");
        });
        tellNext(early);
      },
    });
  });
}

import {
  listLiveChanges,
  startWatching,
  toMemberChange,
  type LiveChange,
} from "@/lib/conversations";
import type { MemberContext } from "@/lib/core/context";
import type { LiveStream } from "@/lib/http/live-response";
import { isVisibleIn } from "@/lib/live/snapshot";
import { workshopTopic } from "@/lib/live/topics";
import { admitRequest } from "./admit-request";
import { beginStream, openLiveStream } from "./live-stream";
import { runtime } from "./runtime";

/**
 * A member's stream of one workshop: each event `changes` holds what one second brought, once; with the cursor of an earlier stream also
 * what was missed since. `reset` says that too much was.
 */
export function openMemberStream(ctx: MemberContext, since: string | null): Promise<Response> {
  return beginStream(async (onEnd) => {
    const { live, limits, openServiceDb } = runtime();
    const counts = [{ part: "opening" as const, key: ctx.actor.userId }];
    const place = { workshop: ctx.workshopSlug, headers: new Headers() };
    await admitRequest(limits, { policy: "live", counts, ...place });
    const me = await startWatching(ctx);
    const isMechanic = me.role === "mechanic";
    if (isMechanic) onEnd.push(live.mask(me.workshopId));
    const { workshopId, memberId, waitingCount } = me;

    // What comes before the stream is open waits for it.
    let stream: LiveStream | null = null;
    const early: ((opened: LiveStream) => void)[] = [];
    const tell = (telling: (opened: LiveStream) => void) =>
      stream ? telling(stream) : void early.push(telling);
    let isTold: ((version: string) => boolean) | null = null;
    const tellChanges = (changes: readonly LiveChange[], id: string) =>
      tell((opened) => {
        const fresh = changes.filter(({ version }) => !isTold?.(version));
        const told = fresh.flatMap((change) => toMemberChange(change, isMechanic) ?? []);
        const last = fresh.at(-1);
        if (!last || told.length === 0) return;
        const { "": nobodys = 0, [memberId]: mine = 0 } = last.waiting;
        const data = { changes: told, waitingCount: nobodys + mine };
        opened.send({ event: "changes", id, data });
      });
    const tellReset = (id: string) =>
      tell((opened) => opened.send({ event: "reset", id, data: {} }));
    const topic = workshopTopic(workshopId);
    onEnd.push(await live.hub.watch(topic, { onChanges: tellChanges, onReset: tellReset }));
    onEnd.push(
      live.signals.hear(topic, (data) => tell((opened) => opened.send({ event: "signal", data }))),
    );
    const nothing = { cursor: me.cursor, isReset: false, changes: [] };
    const missed = since
      ? await listLiveChanges({ db: openServiceDb() }, since, {
          workshopIds: [workshopId],
          maskedWorkshopIds: isMechanic ? [workshopId] : [],
          limit: live.changesMax,
        })
      : nothing;

    return openLiveStream({
      owner: `member ${memberId}`,
      watching: { workshopId, userId: ctx.actor.userId, role: me.role },
      cursor: live.hub.cursor,
      onEnd,
      start(opened) {
        stream = opened;
        const online = live.presence.list(workshopId);
        const ready = { memberId, waitingCount, online, isResumed: since !== null };
        opened.send({ event: "ready", id: missed.cursor, data: ready });
        if (missed.isReset) tellReset(missed.cursor);
        tellChanges(missed.changes, missed.cursor);
        isTold = isVisibleIn(missed.cursor);
        for (const telling of early.splice(0)) telling(opened);
      },
    });
  });
}

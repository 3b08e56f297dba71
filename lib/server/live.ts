import { listEndedWatchers, listLiveChanges, type LiveChange } from "@/lib/conversations";
import type { Db, Logger } from "@/lib/core/context";
import { createHub, type Hub } from "@/lib/live/hub";
import { createPresence, type Presence } from "@/lib/live/presence";
import { createRedisLine } from "@/lib/live/redis-line";
import { createSignals, type Signals } from "@/lib/live/signals";
import { createStreams, type Streams } from "@/lib/live/streams";
import { conversationTopic, workshopOf, workshopTopic } from "@/lib/live/topics";
import { createWatchList, type WatchList } from "@/lib/live/watch-list";
import type { RedisDoor } from "@/lib/redis/create-redis";

/** Most streams of an instance, and of one member or conversation. */
const bounds = { max: 10_000, perOwner: 3 };
/** With more workshops than this it is cheaper to ask for all than to name them. */
const namedWorkshopsMax = 300;
/** Changes within one second that are told one by one. */
const changesMax = 5_000;

/** What live streams of this process share. */
export type Live = {
  hub: Hub<LiveChange>;
  streams: Streams;
  signals: Signals;
  /** Members with a stream, who lose it with their membership. */
  watchList: WatchList;
  /** Whose visitors have a stream on this instance. */
  presence: Presence;
  /** Counts a mechanic in, for whom rows are masked; call the answer when the stream ends. */
  mask: (workshopId: string) => () => void;
  changesMax: number;
};

/** The team of the workshop, and the visitor. */
const topicsOf = (it: { workshopId: string; conversationId: string }) => [
  workshopTopic(it.workshopId),
  conversationTopic(it.workshopId, it.conversationId),
];

export type LiveOptions = { openDb: () => Db; redis: RedisDoor | null; log: Logger };

/** Plugs the live streams together: one question a second for all of them, and signals over Redis where there is one. */
export function createLive({ openDb, redis, log }: LiveOptions): Live {
  const masked = new Map<string, number>();
  const hub = createHub<LiveChange>({
    read: (cursor, topics) => {
      const workshops = new Set(topics.map(workshopOf));
      return listLiveChanges({ db: openDb() }, cursor, {
        workshopIds: workshops.size > namedWorkshopsMax ? null : [...workshops],
        maskedWorkshopIds: [...masked.keys()],
        limit: changesMax,
      });
    },
    topicsOf,
    onFailure: (error) => log.warn("live_read_failed", { error }),
  });
  return {
    hub,
    streams: createStreams(bounds),
    watchList: createWatchList({
      findEnded: (watching) => listEndedWatchers({ db: openDb() }, watching),
      onFailure: (error) => log.warn("live_members_check_failed", { error }),
    }),
    signals: createSignals(topicsOf, redis && createRedisLine(redis)),
    presence: createPresence(),
    mask(workshopId) {
      masked.set(workshopId, (masked.get(workshopId) ?? 0) + 1);
      return () => {
        const left = (masked.get(workshopId) ?? 1) - 1;
        if (left > 0) masked.set(workshopId, left);
        else masked.delete(workshopId);
      };
    },
    changesMax,
  };
}

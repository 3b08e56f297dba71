import { LRUCache } from "lru-cache";
import type { Db } from "@/lib/core/context";

/** Long enough that a working day is counted, short enough that who has left a team is forgotten. */
const knownMs = 10 * 60_000;

/**
 * Who has lately been found to be a member of which workshop. Only their calls are counted against the workshop's limit: a stranger
 * who asks for it without end would otherwise lock its team out. The database says who is one, by answering.
 */
export class KnownMembers {
  readonly #known = new LRUCache<string, true>({ max: 50_000, ttl: knownMs });

  isKnown(userId: string, slug: string): boolean {
    return this.#known.has(`${userId}:${slug}`);
  }

  /** A door through which a call that was answered for the workshop makes its caller known. */
  watch(db: Db, userId: string, slug: string): Db {
    return {
      stats: db.stats,
      call: async (name, args, signal) => {
        const result = await db.call(name, args, signal);
        if (args["p_workshop"] === slug) this.#known.set(`${userId}:${slug}`, true);
        return result;
      },
    };
  }
}

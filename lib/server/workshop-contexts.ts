import type { Cache, CachePolicy } from "@/lib/cache/cache";
import { createMemoryCache } from "@/lib/cache/memory";
import type { Db } from "@/lib/core/context";
import { loadWorkshopContext } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";

/** An owner's edit shows everywhere within `staleMs`; a context is about 10 KB, so several thousand stay in memory. */
const policy: CachePolicy = {
  freshMs: 20_000,
  staleMs: 30_000,
  absentMs: 10_000,
  sizeBytesMax: 64 * 1024 * 1024,
};

/** The contexts of the workshops this process serves, by slug. */
export function createWorkshopContexts(openDb: () => Db): Cache<WorkshopContext> {
  return createMemoryCache({ policy, load: (slug) => loadWorkshopContext({ db: openDb() }, slug) });
}

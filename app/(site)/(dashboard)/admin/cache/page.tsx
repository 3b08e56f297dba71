import { CacheScreen } from "@/components/admin/cache-screen";
import { listCounters } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";

const names = [
  "cache_hits",
  "cache_misses",
  "cache_loads",
  "cache_failures",
  "cache_evictions",
  "refusals",
];

export default async function CachePage() {
  return <CacheScreen counters={await listCounters(await adminContext(), names, 24)} />;
}

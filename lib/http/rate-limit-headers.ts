import type { Verdict } from "@/lib/rate-limit/limiter";

/** What a refused client should know: the limit, and in how many whole seconds there is room again. */
export function rateLimitHeaders({ limit, remaining, resetMs }: Verdict): Record<string, string> {
  const seconds = String(Math.max(Math.ceil(resetMs / 1_000), 1));
  return {
    "retry-after": seconds,
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": seconds,
  };
}

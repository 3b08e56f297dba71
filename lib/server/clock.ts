import { frozenClock, systemClock, type Clock } from "@/lib/core/clock";
import type { ServerEnv } from "@/lib/env/server";

/** The time of day; frozen only by the environment, never by a request. */
export function clockFrom(env: Pick<ServerEnv, "CARBOT_NOW">): Clock {
  return env.CARBOT_NOW === undefined ? systemClock : frozenClock(new Date(env.CARBOT_NOW));
}

import { serverEnv } from "@/lib/env/server";
import { measureRequests } from "./metrics/measure-requests";
import { startErrorReports } from "./metrics/start-error-reports";
import { startTraces } from "./metrics/start-traces";
import { startTelling } from "./metrics/start-telling";
import { openFrontDoor } from "./front-door";
import type { HotRoutes } from "./hot-routes";
import { stampPeerAddresses } from "./peer-address";
import { runtime } from "./runtime";
import { stampRequestIds } from "./stamp-request-ids";

/** Opens what all requests share, and gives a listener of ours the routes that it answers itself. Next would go on after a failed start and answer every request with 500; we end instead. */
export function startRuntime(hotRoutes: HotRoutes): void {
  try {
    stampPeerAddresses();
    stampRequestIds();
    runtime();
    measureRequests(runtime().metrics);
    void startTraces(serverEnv(), "web", runtime().log);
    void startErrorReports(serverEnv(), "web", runtime().log);
    startTelling(runtime(), "web");
    openFrontDoor(hotRoutes);
    leaveStreamEnd();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

type Holder = typeof globalThis & { carbotEndStreams?: () => void };
const holder: Holder = globalThis;

/** Leaves where a listener of ours in this process finds it what ends all event streams, each with a word on when to come back. */
function leaveStreamEnd(): void {
  holder.carbotEndStreams ??= () => runtime().live.streams.close();
}

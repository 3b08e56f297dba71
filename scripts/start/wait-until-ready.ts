import { setTimeout as sleep } from "node:timers/promises";
import { shortenText } from "@/lib/core/text";
import { StartFailure } from "./failure";

/** Readiness may be asked 300 times a minute. */
const pollMs = 200;
const attemptTimeoutMs = 5000;

/** Polls an address until it answers 2xx; throws with the last answer when that takes longer than `timeoutMs`. */
export async function waitUntilReady(what: string, url: string, timeoutMs: number): Promise<void> {
  const endsAt = performance.now() + timeoutMs;
  let last = "no answer";
  while (performance.now() < endsAt) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(attemptTimeoutMs) });
      if (response.ok) return void (await response.body?.cancel());
      last = `${response.status} ${shortenText(await response.text(), 500)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(pollMs);
  }
  throw new StartFailure(
    `The ${what} was not ready within ${Math.round(timeoutMs / 1000)} s; its last answer: ${last}`,
  );
}

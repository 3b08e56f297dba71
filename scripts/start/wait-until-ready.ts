import { get } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { shortenText } from "@/lib/core/cut-text";
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
      const { status, body } = await ask(url);
      if (status >= 200 && status < 300) return;
      last = `${status} ${shortenText(body, 500)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(pollMs);
  }
  throw new StartFailure(
    `The ${what} was not ready within ${Math.round(timeoutMs / 1000)} s; its last answer: ${last}`,
  );
}

/** Without `fetch`, which would cost the process that stays twelve megabytes for good. */
function ask(url: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(attemptTimeoutMs);
    get(url, { signal, agent: false }, (response) => {
      const { statusCode: status = 0 } = response;
      text(response).then((body) => resolve({ status, body }), reject);
    }).once("error", reject);
  });
}

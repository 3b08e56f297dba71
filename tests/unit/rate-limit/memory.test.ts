import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createMemoryLimiter } from "@/lib/rate-limit/memory";

const counts = [
  { part: "network", key: "brandt:192.0.2.1" },
  { part: "workshop", key: "northgate" },
] as const;

/** Does something on behalf of a request, as Next does: with the request in async storage. Returns whether it is still in memory. */
async function leavesBehind(work: () => Promise<unknown>): Promise<boolean> {
  const request = await handle(work);
  await nextTurn();
  collectGarbage();
  return request.deref() !== undefined;
}

async function handle(work: () => Promise<unknown>): Promise<WeakRef<object>> {
  const request = { url: "https://carbot.example/api/chat/kfz-brandt" };
  await new AsyncLocalStorage().run(request, work);
  return new WeakRef(request);
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

describe("limits in memory", () => {
  it("keep nothing of a request for the minutes that its counts live", async () => {
    const limiter = createMemoryLimiter();

    expect(await leavesBehind(() => limiter.consume("chat", counts))).toBe(false);
    expect(limiter.knownRefusal("chat", counts)).toBeNull();
  });

  it("keep nothing of a request whose count is taken back", async () => {
    const limiter = createMemoryLimiter();

    expect(await leavesBehind(() => limiter.refund("chat", counts))).toBe(false);
    expect(limiter.knownRefusal("chat", counts)).toBeNull();
  });
});

import { expect, it, onTestFinished } from "vitest";
import { listen } from "@/lib/embedded-backend/listen";

/** The longest that Node's fetch keeps an idle connection, whatever a server promises (undici's `keepAliveMaxTimeout`). */
const longestIdleSeconds = 600;

it("an idle connection is never closed from our side first: a large body sent at that moment would be lost", async () => {
  const listener = await listen(0);
  onTestFinished(() => listener.close());
  listener.serve(async () => new Response("ok"));
  const response = await fetch(listener.url);
  const [, seconds] = /timeout=(\d+)/.exec(response.headers.get("keep-alive") ?? "") ?? [];

  expect(await response.text()).toBe("ok");
  expect(Number(seconds)).toBeGreaterThan(longestIdleSeconds);
});

import { afterAll, describe, expect, it } from "vitest";
import type { ChannelAdapter } from "@/lib/channels";
import { AppError } from "@/lib/core/errors";
import { drivers, told, type Driver } from "@/tests/support/providers/drivers";
import { mangle } from "@/tests/support/providers/mangle";
import { startProviderServer, type ProviderReply } from "@/tests/support/providers/provider-server";

const now = new Date("2026-11-30T09:30:00Z");
let reply: ProviderReply = { status: 500 };
const server = await startProviderServer(() => reply);
afterAll(() => server.close());

const bytes = (text: string) => new TextEncoder().encode(text);

function callOf(
  { sign, secrets, textCall }: Driver,
  change: { body?: string; signed?: string } = {},
) {
  const body = change.body ?? JSON.stringify(textCall("Hallo"));
  return { headers: new Headers(sign(change.signed ?? body)), body: bytes(body), secrets };
}

const send = (adapter: ChannelAdapter, { secrets }: Driver) =>
  adapter.send({
    secrets,
    accountId: "account",
    thread: told.thread,
    text: "Guten Tag",
    author: "bot",
    isLate: false,
    ref: { messageId: crypto.randomUUID(), piece: 0, isLast: true },
    replyTo: {},
    settings: {},
  });

/** What parsing comes to: how many events, or why none. */
async function outcomeOf(adapter: ChannelAdapter, body: string): Promise<string> {
  try {
    return `${(await adapter.parse(bytes(body), now)).length >= 0}`;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe.each(drivers)("$kind", (driver) => {
  const adapter = driver.create(server.url);
  const answered = (with_: ProviderReply) => {
    reply = with_;
    return send(adapter, driver);
  };

  it("knows the provider's calls by their signature alone", () => {
    const call = callOf(driver);
    const unsigned = { ...call, headers: new Headers() };
    const wrong = {
      ...call,
      headers: new Headers([...call.headers].map(([name]) => [name, "sha256=00"])),
    };
    const keyless = { ...call, secrets: {} };

    expect(adapter.verify(call)).toBe(true);
    expect([unsigned, wrong, keyless].map((other) => adapter.verify(other))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("reads a text under the provider's number, chat and clock", async () => {
    const events = await adapter.parse(callOf(driver).body, now);

    expect(events).toEqual([
      expect.objectContaining({
        kind: "text",
        key: told.key,
        thread: told.thread,
        body: "Hallo",
        sentAt: new Date(told.seconds * 1_000).toISOString(),
      }),
    ]);
  });

  it("keeps text in the product's one form", async () => {
    const call = JSON.stringify(driver.textCall("  U\u0308ber\u0000 \u202eMaß\u200b\r\n "));
    const events = await adapter.parse(bytes(call), now);

    expect(events).toMatchObject([{ body: "Über Maß" }]);
  });

  it("reads 3,000 broken bodies or refuses them as invalid, and fails at none", async () => {
    const body = JSON.stringify(driver.textCall("Hallo"));
    const seen = new Set<string>();
    for (let seed = 0; seed < 3_000; seed++) seen.add(await outcomeOf(adapter, mangle(body, seed)));

    expect([...seen].toSorted()).toEqual(["invalid", "true"]);
  });

  it("tells what became of a send", async () => {
    expect(await answered(driver.taken)).toMatchObject({
      is: "sent",
      providerId: expect.any(String),
    });
    expect(await answered(driver.pause)).toMatchObject({
      is: "paused",
      seconds: expect.any(Number),
    });
    expect(await answered({ status: 429, headers: { "retry-after": "7" } })).toEqual({
      is: "paused",
      seconds: 7,
    });
    expect(await answered({ status: 500 })).toMatchObject({ is: "retry" });
    expect(await answered({ status: 503, headers: { "retry-after": "9" } })).toMatchObject({
      is: "retry",
      seconds: 9,
    });
    expect(await answered(driver.refusedKey)).toMatchObject({ is: "revoked" });
    expect(await answered(driver.blocked)).toEqual({ is: "failed", reason: "blocked" });
  });

  it("knows a send of which nobody can tell from one that never left", async () => {
    const nobody = driver.create("http://127.0.0.1:43079");

    expect(await answered("silent")).toMatchObject({ is: "unsure" });
    expect(await answered({ status: 504 })).toMatchObject({ is: "unsure" });
    expect(await answered({ status: 200, body: undefined })).toMatchObject({ is: "unsure" });
    expect(await send(nobody, driver)).toMatchObject({ is: "retry" });
  });
});

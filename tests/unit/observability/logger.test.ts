import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { createLogger, type LogLevel } from "@/lib/observability/logger";

const at = "2026-05-04T10:00:00.000Z";

function logged(log: (logger: ReturnType<typeof createLogger>) => void, level: LogLevel = "info") {
  const lines: string[] = [];
  log(createLogger(level, { write: (line) => lines.push(line), now: () => new Date(at) }));
  return lines;
}

function all(log: ReturnType<typeof createLogger>) {
  log.info("a");
  log.warn("b");
  log.error("c");
}

describe("a log line", () => {
  it("is one JSON object with time, level, event and fields", () => {
    const [line = ""] = logged((log) => log.info("turn_done", { ms: 12, workshop: "kfz-brandt" }));

    expect(line.endsWith("\n")).toBe(true);
    expect(JSON.parse(line)).toEqual({
      at,
      level: "info",
      event: "turn_done",
      ms: 12,
      workshop: "kfz-brandt",
    });
  });

  it("stays one line and its own event, whatever the fields hold", () => {
    const [line = ""] = logged((log) =>
      log.info("a", { note: "x\ny", event: "b", level: "error" }),
    );

    expect(line.trimEnd()).not.toContain("\n");
    expect(JSON.parse(line)).toMatchObject({ event: "a", level: "info", note: "x\ny" });
  });

  it("is left out below the chosen level", () => {
    expect(logged(all)).toHaveLength(3);
    expect(logged(all, "warn")).toHaveLength(2);
    expect(logged(all, "silent")).toEqual([]);
  });

  it.each([
    ["message text", { message: "Meine Bremsen quietschen" }],
    ["nested message text", { turn: { body: "Meine Bremsen quietschen" } }],
    ["a phone number", { note: "ruft an: +49 (0)171 555-01 23" }],
    ["a phone number without spaces", { note: "01715550123" }],
    ["a phone number in a list", { notes: ["0351 / 555 01 23"] }],
    ["an e-mail address", { note: "an anna.x+y@private.test geschickt" }],
    ["a session token", { note: "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln" }],
    ["a secret key", { note: "sb_secret_abcdefghijklmnop" }],
    ["a visitor's token", { note: "v1.00000000-0000-4000-8000-000000000001.c2lnbmF0dXJl" }],
    ["a phone number for the number of an error", { digest: "03515550123" }],
    ["a phone number for an id", { requestId: "0171-5550123" }],
    ["a field named like a token", { accessToken: "abc" }],
    ["a cookie", { cookie: "carbot-session=abc" }],
    ["an error's text", { error: new SyntaxError('Unexpected "Bremsen quietschen"') }],
    ["the text of an error's cause", { error: new Error("x", { cause: new Error("Bremsen") }) }],
  ])("never holds %s", (_, fields) => {
    const [line = ""] = logged((log) => log.error("failed", fields));

    expect(line).not.toMatch(/Bremsen|555|private|eyJhbG|abc|c2ln/);
  });

  it("keeps ids, times, numbers and addresses of pages", () => {
    const fields = {
      requestId: "0b9f3c1e-0000-4000-8000-123456789012",
      since: "2026-05-04T10:00:00.123+02:00",
      day: "2026-05-04",
      ms: 1_234_567_890,
      path: "/api/chat/kfz-brandt",
    };
    const [line = ""] = logged((log) => log.info("a", fields));

    expect(JSON.parse(line)).toMatchObject(fields);
  });

  it.each([
    ["the number of an error page", { digest: "2147483647" }],
    ["the same with Next's code", { digest: "4294967295@E394" }],
    ["an id of digits and a letter", { requestId: "20261130123456a" }],
    ["a trace's id", { requestId: "4bf92f35771134678963ce929d0e0e47" }],
  ])("keeps %s, so that the line can be found", (_, fields) => {
    const [line = ""] = logged((log) => log.error("page_failed", fields));

    expect(JSON.parse(line)).toMatchObject(fields);
  });

  it("tells of an error what it is and where it came from", () => {
    const error = new AppError("conflict", {
      reason: "slot_taken",
      cause: new TypeError("x is y"),
    });
    const [line = ""] = logged((log) => log.error("failed", { error }));

    expect(JSON.parse(line).error).toMatchObject({
      name: "AppError",
      code: "conflict",
      reason: "slot_taken",
      stack: expect.arrayContaining([expect.stringContaining("logger.test.ts")]),
      cause: { name: "TypeError", detail: "x is y" },
    });
  });

  it("survives what JSON cannot hold", () => {
    const loop: Record<string, unknown> = { big: 10n };
    loop.self = loop;

    expect(
      logged((log) => log.info("a", { loop, none: undefined, list: Array(99).fill(1) })),
    ).toHaveLength(1);
  });
});

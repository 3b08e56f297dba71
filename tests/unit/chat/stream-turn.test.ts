import { describe, expect, it } from "vitest";
import { streamTurn, type TurnContext } from "@/lib/chat";
import type { ChatRequest, TurnEvent } from "@/lib/chat/schemas";
import { AppError } from "@/lib/core/errors";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const { context } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A turn while no call reaches the database. */
const turn: TurnContext = {
  workshopId: context.workshop.id,
  actor: { kind: "visitor", conversationId: null },
  db: {
    call: () => Promise.reject(new AppError("unavailable", { reason: "database_unreachable" })),
    stats: { calls: 0, ms: 0 },
  },
  now: () => new Date("2026-11-20T10:00:00+01:00"),
  log: silent,
  requestId: "test",
  workshop: context,
  conversationId: "0198f1f0-0000-7000-8000-000000000002",
  token: "v1.token",
};

const say = async (request: Partial<ChatRequest> & { message: string }) => {
  const events: TurnEvent[] = [];
  for await (const event of streamTurn(turn, { clientMessageId: "message-1", ...request })) {
    events.push(event);
  }
  return events;
};

describe("while the database is away", () => {
  it("answers a first message from the facts at hand, stored nowhere", async () => {
    const events = await say({ message: "Was kostet ein Ölwechsel?" });

    expect(events[0]).toMatchObject({ event: "session", data: { token: "v1.token" } });
    expect(events.filter(({ event }) => event === "delta").length).toBeGreaterThan(0);
    expect(events.at(-1)).toEqual({
      event: "done",
      data: { messageId: null, answered: true, mode: "bot" },
    });
  });

  it.each([
    { message: "Was kostet ein Ölwechsel?", token: "v1.token" },
    { message: "Ich möchte einen Termin" },
    { message: "Was kostet eine Kupplung?" },
  ])(
    "lets the error stand for %j: a person may be there, or a wish would be lost",
    async (request) => {
      await expect(say(request)).rejects.toMatchObject({ code: "unavailable" });
    },
  );
});

import { describe, expect, it } from "vitest";
import type { TurnEvent } from "@/lib/chat/schemas";
import { collectTurn } from "@/lib/server/collect-turn";

async function* turn(...events: TurnEvent[]): AsyncGenerator<TurnEvent> {
  yield* events;
}

const session: TurnEvent = { event: "session", data: { token: "t", conversationId: "c" } };

describe("collectTurn", () => {
  it("puts a whole turn into one object", async () => {
    const result = await collectTurn(
      turn(
        session,
        { event: "delta", data: { text: "Ein Ölwechsel " } },
        { event: "delta", data: { text: "kostet 89 €." } },
        { event: "sources", data: [{ type: "prices", title: "Ölwechsel" }] },
        { event: "action", data: { type: "appointment", service: "Ölwechsel" } },
        { event: "action", data: { type: "lead" } },
        { event: "done", data: { messageId: "m", answered: true, mode: "bot" } },
      ),
    );

    expect(result).toEqual({
      token: "t",
      conversationId: "c",
      messageId: "m",
      reply: "Ein Ölwechsel kostet 89 €.",
      answered: true,
      mode: "bot",
      sources: [{ type: "prices", title: "Ölwechsel" }],
      actions: [{ type: "appointment", service: "Ölwechsel" }, { type: "lead" }],
    });
  });

  it("says that nobody answered when a person has taken over", async () => {
    const done: TurnEvent = {
      event: "done",
      data: { messageId: null, answered: false, mode: "human" },
    };

    const begun: TurnEvent = { event: "delta", data: { text: "Ein Ölwechsel " } };
    const nothing = { messageId: null, reply: "", mode: "human", sources: [], actions: [] };

    expect(await collectTurn(turn(session, done))).toMatchObject(nothing);
    expect(await collectTurn(turn(session, begun, done))).toMatchObject(nothing);
  });

  it("keeps an answer that could not be stored", async () => {
    const reply: TurnEvent = { event: "delta", data: { text: "89 €." } };
    const done: TurnEvent = {
      event: "done",
      data: { messageId: null, answered: true, mode: "bot" },
    };

    expect(await collectTurn(turn(session, reply, done))).toMatchObject({ reply: "89 €." });
  });

  it.each([
    ["unavailable", "unavailable"],
    ["made_up", "internal"],
  ])("throws an error event of code %s as %s", async (code, expected) => {
    const error: TurnEvent = { event: "error", data: { code, reason: "database_timeout" } };

    await expect(collectTurn(turn(session, error))).rejects.toMatchObject({
      code: expected,
      reason: "database_timeout",
    });
  });
});

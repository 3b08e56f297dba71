import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { streamTurn } from "@/lib/chat";
import { collectTurn } from "@/lib/server/collect-turn";
import { createVisitorTokens } from "@/lib/server/visitor-token";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

const { context } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const tokens = createVisitorTokens("a secret of thirty-two characters");
const request = { message: "Was kostet ein Ölwechsel?", clientMessageId: "message-0001" };

let database: TestPostgres;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;
beforeAll(async () => {
  database = await startPostgres();
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
});
afterAll(() => database.close());

/** The first message of a visitor who has no token yet. */
function sayFirst(workshop: FilledWorkshop, { message, clientMessageId: id } = request) {
  const conversationId = tokens.conversationFor(workshop.id, { id, text: message });
  const turn = {
    workshopId: workshop.id,
    actor: { kind: "visitor" as const, conversationId },
    db: database.service,
    now: () => new Date("2026-11-20T10:00:00+01:00"),
    log: silent,
    requestId: "test",
    workshop: context,
    conversationId,
    token: tokens.issue(workshop.id, conversationId),
  };
  return collectTurn(streamTurn(turn, { message, clientMessageId: id }));
}

const countRows = async (conversationId: string) =>
  database.sql(
    `select
      (select count(*)::int from public.conversations where id = $1) as conversations,
      count(*) filter (where author = 'visitor')::int as asked,
      count(*) filter (where author = 'bot')::int as answered
    from public.messages where conversation_id = $1`,
    [conversationId],
  );

describe("a first message without a token, on a real server", () => {
  it("six times at once is one conversation, one message and one answer", async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => sayFirst(ours)));

    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await countRows(results[0]?.conversationId ?? "")).toEqual([
      { conversations: 1, asked: 1, answered: 1 },
    ]);
  });

  it("sent again later gets the same answer and token", async () => {
    const first = await sayFirst(ours);

    expect(await sayFirst(ours)).toEqual(first);
    expect(await countRows(first.conversationId)).toEqual([
      { conversations: 1, asked: 1, answered: 1 },
    ]);
  });

  it("opens another conversation in another workshop, and for another text", async () => {
    const first = await sayFirst(ours);
    const elsewhere = await sayFirst(theirs);
    const other = await sayFirst(ours, { ...request, message: "Wann habt ihr offen?" });

    expect(
      new Set([first, elsewhere, other].map(({ conversationId }) => conversationId)).size,
    ).toBe(3);
  });
});

import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import { type FilledWorkshop, type Role } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

const usage = {
  model: "small-model",
  inputTokens: 900,
  outputTokens: 60,
  costMicroEuros: 1_100,
  isPriced: true,
};
const verdict = { passed: 2, dropped: 1, rules: { number: 1 }, isReplaced: true };

const counted = (workshop: FilledWorkshop) =>
  database.sql(
    `select turns, input_tokens::int, output_tokens::int, cost_micro_euros::int, unpriced_turns,
       passed_sentences, dropped_sentences, replaced_turns
     from public.ai_usage where workshop_id = $1 and model = 'small-model'`,
    [workshop.id],
  );

describe("finish_turn with what a model took", () => {
  it("adds turns of one day and model up, for their workshop alone, and tells the next turn", async () => {
    const { begin, finish } = openTurns(database.service, ours);
    const first = await begin();
    await finish(first.message_id, { p_usage: usage, p_verdict: verdict });
    const second = await begin();
    await finish(second.message_id, {
      p_usage: { ...usage, costMicroEuros: 0, isPriced: false },
      p_verdict: { ...verdict, isReplaced: false },
    });

    expect(await counted(ours)).toEqual([
      {
        turns: 2,
        input_tokens: 1_800,
        output_tokens: 120,
        cost_micro_euros: 1_100,
        unpriced_turns: 1,
        passed_sentences: 4,
        dropped_sentences: 2,
        replaced_turns: 1,
      },
    ]);
    expect(await counted(theirs)).toEqual([]);
    expect(Number((await begin()).ai_spent_micro_euros)).toBe(1_100);
    const other = await openTurns(database.service, theirs).begin();
    expect(Number(other.ai_spent_micro_euros)).toBe(0);
  });

  it("stores the verdict with the answer, and none with an answer of our own", async () => {
    const { begin, finish, conversationId } = openTurns(database.service, ours);
    await finish((await begin()).message_id, { p_usage: usage, p_verdict: verdict });
    await finish((await begin()).message_id);

    expect(
      await database.sql(
        "select verdict from public.messages where conversation_id = $1 and author = 'bot' order by position",
        [conversationId],
      ),
    ).toEqual([{ verdict }, { verdict: null }]);
  });

  it("counts what was spent also when a person came first and nothing is stored", async () => {
    const { begin, finish, conversationId } = openTurns(database.service, theirs);
    const { message_id } = await begin();
    await database.sql("update public.conversations set mode = 'human' where id = $1", [
      conversationId,
    ]);

    expect(await finish(message_id, { p_usage: usage, p_verdict: verdict })).toMatchObject({
      is_stored: false,
    });
    expect(await counted(theirs)).toMatchObject([{ turns: 1, cost_micro_euros: 1_100 }]);
  });

  it("forgets last month", async () => {
    await database.sql(
      "update public.ai_usage set day = day - 40 where workshop_id = $1 and model = 'small-model'",
      [ours.id],
    );

    const { ai_spent_micro_euros } = await openTurns(database.service, ours).begin();

    expect(Number(ai_spent_micro_euros)).toBe(0);
  });
});

describe("list_my_workshops", () => {
  it("tells what the month has cost to the workshop's owner, and to nobody else of the team", async () => {
    await database.sql(
      `insert into public.ai_usage (workshop_id, day, model, cost_micro_euros)
       select id, (now() at time zone 'utc')::date, 'told', 5000000 from public.workshops`,
    );
    const told = async (role: Role) => {
      const db = database.memberDb(ours.members[role].userId);
      const [mine] = await callRpc(db, "list_my_workshops", {});
      return mine?.ai_spent_micro_euros;
    };
    const [{ spent } = { spent: null }] = await database.sql(
      "select private.get_ai_spending($1)::int as spent",
      [ours.id],
    );

    expect(Number(spent)).toBeGreaterThanOrEqual(5_000_000);
    expect(Number(await told("owner"))).toBe(spent);
    expect(await told("reception")).toBeNull();
    expect(await told("mechanic")).toBeNull();
    expect(await told("viewer")).toBeNull();
  });
});

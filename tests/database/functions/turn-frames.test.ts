import { beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const frame = { version: 1, reader: "model", asks: [{ ask: "week" }] };
const verdict = { reader: "model", isCertain: false, ms: 12, calls: 1 };

beforeAll(async () => {
  for (const { id } of [ours, theirs]) {
    await database.sql(
      "insert into public.faqs (workshop_id, question, answer) select $1, 'Frage ' || n, 'Antwort ' || n from generate_series(1, 30) as n",
      [id],
    );
  }
});

describe("what a message was understood as", () => {
  it("is stored with the answer and shown to the next message's reader", async () => {
    const { begin, finish } = openTurns(database.service, ours);
    const { message_id } = await begin();
    await finish(message_id, { p_frame: frame, p_verdict: verdict });

    expect((await begin()).history).toMatchObject([
      { author: "visitor", frame: null },
      { author: "bot", frame },
    ]);
  });

  it("is told for evaluations, by message", async () => {
    const { begin, finish } = openTurns(database.service, theirs);
    const { message_id } = await begin();
    const finished = await finish(message_id, { p_verdict: verdict });
    const id = String(finished.message_id);

    expect(await callRpc(database.service, "list_verdicts", { p_message_ids: [id] })).toEqual([
      { message_id: id, verdict },
    ]);
  });

  it("has a bound", async () => {
    const { begin, finish } = openTurns(database.service, ours);
    const { message_id } = await begin();
    const long = { ...frame, unknown: ["x".repeat(11_000)] };

    await expect(finish(message_id, { p_frame: long })).rejects.toThrow(/\w/);
  });
});

describe("texts that no word of a message led to", () => {
  const asked = { p_query: "zahnriemen", p_terms: ["zahnriemen"] };

  it("are left out unless they are asked for", async () => {
    const { passages } = await openTurns(database.service, ours).begin(asked);

    expect(passages).toEqual([]);
  });

  it("come up to the number asked for, with no score, and of the own workshop alone", async () => {
    const turn = await openTurns(database.service, ours).begin({ ...asked, p_unfound: 24 });
    const own = await database.sql("select id from public.faqs where workshop_id = $1", [ours.id]);
    const passages = [turn.passages].flat() as { id: string; score: number }[];

    expect(passages).toHaveLength(24);
    expect(passages.every(({ score }) => score === 0)).toBe(true);
    expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining(passages.map(({ id }) => id)));
  });
});

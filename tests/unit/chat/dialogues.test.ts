import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import type { HistoryMessage } from "@/lib/chat/schemas";
import type { Locale } from "@/lib/core/locales";
import { judgeReply, type Expectations } from "@/scripts/eval/expectations";
import { readWorkshopInMemory, type WorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

type Turn = Expectations & { q: string };
type Dialogue = { workshop: string; id: string; locale: Locale; turns: Turn[] };

const files: Readonly<Record<string, string>> = {
  "kfz-brandt": "supabase/demo/kfz-brandt.json",
  "northgate-garage": "supabase/demo/northgate-garage.json",
  "reifen-huber": "tests/unit/chat/fixtures/reifen-huber.json",
  "lochside-garage": "tests/unit/chat/fixtures/lochside-garage.json",
};

const workshops = new Map(
  Object.entries(files).map(([slug, file]) => [slug, readWorkshopInMemory(file)]),
);

const dialogues = readFileSync("tests/unit/chat/fixtures/dialogues.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): Dialogue => JSON.parse(line));

describe("a conversation leans on what was said before", () => {
  it.each(dialogues)("$id $workshop: $turns.0.q", ({ workshop, locale, turns }) => {
    const verdicts = hold(workshops.get(workshop), locale, turns);

    expect(verdicts).toEqual(turns.map(({ q }) => `${q}: `));
  });
});

/** Asks turn by turn as `begin_turn` would, and says what each reply missed. */
function hold(workshop: WorkshopInMemory | undefined, locale: Locale, turns: Turn[]): string[] {
  const history: HistoryMessage[] = [];
  return turns.map(({ q, ...expected }) => {
    if (!workshop) return "no such workshop";
    const answer = composeAnswer({
      question: q,
      locale,
      workshop: workshop.context,
      passages: workshop.passages,
      history,
      now: new Date("2026-11-20T10:00:00+01:00"),
    });
    history.push(
      { author: "visitor", body: q, topic: null },
      { author: "bot", body: answer.reply, topic: answer.topic },
    );
    const actions = answer.actions.map(({ type }) => type);
    const reply = { text: answer.reply, answered: answer.answered, actions };
    return `${q}: ${judgeReply(expected, reply).reason}`;
  });
}

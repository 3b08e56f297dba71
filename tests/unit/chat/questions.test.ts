import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import type { Locale } from "@/lib/core/locales";
import { judgeReply, type Expectations } from "@/scripts/eval/expectations";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

type Question = Expectations & { id: string; kind: string; locale: Locale; q: string };

const workshops = [
  { slug: "kfz-brandt", file: "supabase/demo/kfz-brandt.json" },
  { slug: "northgate-garage", file: "supabase/demo/northgate-garage.json" },
  { slug: "reifen-huber", file: "tests/unit/chat/fixtures/reifen-huber.json" },
  { slug: "lochside-garage", file: "tests/unit/chat/fixtures/lochside-garage.json" },
];

const now = new Date("2026-11-20T10:00:00+01:00");

describe.each(workshops)("questions to $slug", ({ slug, file }) => {
  const { context, passages } = readWorkshopInMemory(file);
  const questions = readFileSync(`tests/unit/chat/fixtures/${slug}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line): Question => JSON.parse(line));

  it.each(questions)("$id $kind: $q", ({ q, locale, ...expected }) => {
    const answer = composeAnswer({
      question: q,
      locale,
      workshop: context,
      passages,
      history: [],
      now,
    });
    const actions = answer.actions.map(({ type }) => type);

    expect(
      judgeReply(expected, { text: answer.reply, answered: answer.answered, actions }),
    ).toEqual({ pass: true, reason: "" });
  });
});

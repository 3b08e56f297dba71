import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { type Answer, answer, historyMessage } from "@/lib/chat/schemas";
import { storedReply } from "@/lib/chat/stored-turn";
import { toStorable } from "@/lib/chat/to-storable";
import { messageView } from "@/lib/conversations/schemas";
import { tidyText } from "@/lib/core/text";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";
import { hostileConversations, hostilePieces } from "@/tests/support/hostile-texts";

const workshops = [
  readWorkshopInMemory("supabase/demo/kfz-brandt.json"),
  readWorkshopInMemory("supabase/demo/northgate-garage.json"),
] as const;
const id = "0198f1f0-0000-7000-8000-000000000002";

/** Says every message to both workshops and gives what each answer was, and what is stored of it. */
function converse(messages: readonly string[]): { made: Answer; stored: Answer }[] {
  return workshops.flatMap(({ context, passages }) => {
    const history: { author: "visitor" | "bot"; body: string; topic: Answer["topic"] | null }[] =
      [];
    return messages.map((message) => {
      const question = tidyText(message).trim();
      const made = composeAnswer({
        question,
        locale: "de",
        workshop: context,
        passages: passages.slice(0, 6),
        history: history.slice(-10),
        now: new Date("2026-11-20T10:00:00+01:00"),
      });
      const stored = toStorable(made, context);
      history.push(
        { author: "visitor", body: question, topic: null },
        { author: "bot", body: stored.reply, topic: stored.topic },
      );
      return { made, stored };
    });
  });
}

/** As Postgres writes it: a blank after each colon and comma, characters counted as code points. */
function columnChars(value: unknown): number {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, " ").length;
}

function readTopic(topic: unknown) {
  return historyMessage.parse({ author: "bot", body: "Gern!", topic }).topic;
}

function expectReadable(stored: Answer): void {
  const kept: Answer = JSON.parse(JSON.stringify(stored));
  const { reply, answered, sources, actions } = kept;
  const view = { id, position: 1, author: "bot", authorName: null, body: reply };
  const message = messageView.parse({ ...view, sources, actions, answered, createdAt: "now" });

  expect(answer.parse(kept)).toEqual(kept);
  expect(message).toMatchObject({ sources, actions });
  // A visitor who asks once more gets the sources without the rows behind them.
  const told = sources.map(({ type, title }) => ({ type, title }));
  expect(storedReply.parse({ ...kept, messageId: id })).toMatchObject({ sources: told, actions });
  expect(readTopic(kept.topic)).toEqual(kept.topic);
  expect(reply.trim()).not.toBe("");
  expect(reply.length).toBeLessThanOrEqual(8_000);
  expect(columnChars(sources)).toBeLessThanOrEqual(10_000);
  expect(columnChars(actions)).toBeLessThanOrEqual(10_000);
  expect(columnChars(kept.topic)).toBeLessThanOrEqual(4_000);
}

describe("whatever is stored can be read back", () => {
  it.each(Object.entries(hostilePieces))("after the message %s", (_name, message) => {
    const answers = converse([message, "Und was kostet das?"]);

    expect(answers).toHaveLength(4);
    for (const { stored } of answers) expectReadable(stored);
  });

  it("after conversations of any mixture of them", () => {
    const answers = hostileConversations(60, 7).flatMap(converse);

    expect(answers.length).toBeGreaterThan(200);
    for (const { stored } of answers) expectReadable(stored);
  });

  it("also where a list, a name or a text is longer than anybody's", () => {
    const long = `${"👩‍👩‍👧‍👦 ".repeat(2_000)}\u0000`;
    const slots = { name: long, phone: "+49341555014200000000", wish: long, plate: long };
    const stored = toStorable(
      {
        reply: long.repeat(2),
        locale: "de",
        answered: true,
        openQuestions: Array.from({ length: 500 }, () => long),
        sources: Array.from({ length: 500 }, () => ({ type: "faq" as const, title: long })),
        actions: [{ type: "lead", message: long, service: long, ...slots }, { type: "handoff" }],
        topic: {
          intents: Array.from({ length: 500 }, () => "price"),
          serviceIds: Array.from({ length: 500 }, () => id),
          date: "2026-13-40",
          concepts: Array.from({ length: 500 }, () => long),
          lead: { purpose: "callBack", asked: 1, service: long, ...slots },
        },
        told: { service: long, model: long, email: long, ...slots },
      },
      workshops[0].context,
    );

    expectReadable(stored);
    expect(stored.actions.map(({ type }) => type)).toEqual(["lead", "handoff"]);
    expect(stored.actions[0]).toMatchObject({ phone: undefined, plate: undefined });
    expect(stored.topic.lead).toMatchObject({ purpose: "callBack", asked: 1 });
  });

  it("leaves an ordinary answer as it is", () => {
    for (const { made, stored } of converse(["Was kostet ein Ölwechsel?", "Termin am Dienstag?"])) {
      expect(stored).toEqual(made);
    }
  });
});

describe("what was stored before there were bounds", () => {
  const row = {
    id,
    position: 1,
    author: "bot",
    authorName: null,
    body: "Gern!",
    answered: true,
    createdAt: "now",
  };

  it("is shown without the actions and sources that cannot be read", () => {
    const view = messageView.parse({
      ...row,
      sources: [{ type: "rumour", title: "x" }, null, { type: "faq", title: "Leihwagen" }],
      actions: [{ type: "appointment", phone: "89 3704 0044 0532 0130" }, { type: "handoff" }],
    });

    expect(view.sources).toEqual([{ type: "faq", title: "Leihwagen" }]);
    expect(view.actions).toEqual([{ type: "handoff" }]);
  });

  it("does not end the conversation when it is what the last answer was about", () => {
    const lead = { purpose: "appointment", asked: 1, name: "X".repeat(150) };
    const topic = { intents: ["booking"], serviceIds: [], date: null };

    expect(readTopic({ ...topic, lead })).toEqual(topic);
    expect(readTopic({ ...topic, serviceIds: ["none"] })).toBeNull();
  });
});

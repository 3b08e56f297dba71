import { describe, expect, test } from "vitest";
import type { MessageView, TurnEvent } from "@/widget/protocol/types";
import {
  addVisitorEntry,
  applyTurnEvent,
  type Entry,
  patchEntry,
  restoreEntries,
  unseenMessages,
} from "@/widget/state/entries";

const session: TurnEvent = { event: "session", data: { token: "t", conversationId: "c" } };
const delta = (text: string): TurnEvent => ({ event: "delta", data: { text } });
const done = (messageId: string | null, mode: "bot" | "human" = "bot"): TurnEvent => ({
  event: "done",
  data: { messageId, answered: true, mode },
});
const play = (entries: Entry[], id: string, turns: TurnEvent[]) =>
  turns.reduce((state, turn) => applyTurnEvent(state, id, turn, 5), entries);
const texts = (entries: Entry[]) => entries.map(({ text }) => text);

const stored = (id: string, author: MessageView["author"], body: string): MessageView => ({
  id,
  position: 1,
  author,
  authorName: null,
  body,
  sources: [],
  actions: [],
  answered: null,
  createdAt: "2026-11-20T09:00:00Z",
});

describe("applyTurnEvent", () => {
  const asked = addVisitorEntry(addVisitorEntry([], "a", "first", 1), "b", "second", 2);

  test("writes the answer below its question, before a later question", () => {
    const entries = play(asked, "a", [session, delta("an"), delta("swer"), done("m1")]);
    expect(texts(entries)).toEqual(["first", "answer", "second"]);
    expect(entries[1]).toMatchObject({ id: "m1", isStreaming: false });
  });

  test("says an answer that was cut off again from the start", () => {
    const entries = play(asked, "a", [session, delta("half"), session, delta("whole"), done("m1")]);
    expect(texts(entries)).toEqual(["first", "whole", "second"]);
  });

  test("takes the unfinished answer away when a person has taken over", () => {
    const entries = play(asked, "a", [session, delta("half"), done(null, "human")]);
    expect(texts(entries)).toEqual(["first", "second"]);
  });

  test("keeps an answer that could not be stored, and one that hands over", () => {
    const unstored = play(asked, "a", [session, delta("answer"), done(null)]);
    const handedOver = play(asked, "a", [session, delta("answer"), done("m1", "human")]);
    expect(texts(unstored)).toEqual(["first", "answer", "second"]);
    expect(unstored[1]).toMatchObject({ id: null, isStreaming: false });
    expect(texts(handedOver)).toEqual(["first", "answer", "second"]);
  });
});

describe("restoreEntries", () => {
  test("puts the stored conversation first and keeps what is not settled", () => {
    const local = addVisitorEntry(addVisitorEntry([], "a", "sent", 1), "b", "unsent", 2);
    const entries = play(patchEntry(local, "a", { delivery: "sent" }), "b", [session, delta("…")]);
    const restored = restoreEntries(entries, [stored("m1", "visitor", "sent")]);
    expect(texts(restored)).toEqual(["sent", "unsent", "…"]);
  });
});

describe("unseenMessages", () => {
  test("shows what the team wrote once, and not what is on screen already", () => {
    const entries = play(addVisitorEntry([], "a", "hi", 1), "a", [delta("hello"), done("m2")]);
    const messages = [
      stored("m1", "visitor", "hi"),
      stored("m2", "bot", "hello"),
      stored("m3", "member", "Anna here"),
    ];
    const fresh = unseenMessages(entries, messages);
    expect(texts(fresh)).toEqual(["Anna here"]);
    expect(unseenMessages([...entries, ...fresh], messages)).toEqual([]);
  });

  test("shows what the visitor wrote in another tab, and knows its own by the id it gave them", () => {
    const entries = addVisitorEntry([], "a", "hi", 1);
    const messages = [
      { ...stored("m1", "visitor", "hi"), clientMessageId: "a" },
      { ...stored("m2", "visitor", "from another tab"), clientMessageId: "b" },
    ];
    const fresh = unseenMessages(entries, messages);
    expect(texts(fresh)).toEqual(["from another tab"]);
    expect(unseenMessages([...entries, ...fresh], messages)).toEqual([]);
    expect(texts(restoreEntries(entries, messages))).toEqual(["hi", "from another tab"]);
  });
});

import { describe, expect, test } from "vitest";
import { type Memory, parseSaved, type Saved } from "@/widget/state/memory";
import { createRecord } from "@/widget/state/record";

/** A browser's storage with one place. */
function storage(): Memory & { kept: Saved | null } {
  return {
    kept: null,
    load() {
      return this.kept;
    },
    save(saved) {
      this.kept = saved;
    },
    forget() {
      this.kept = null;
    },
  };
}
const item = { id: "message-1", text: "Hallo", at: 1 };

describe("createRecord", () => {
  test("keeps nothing of what is set before there is a conversation or a message", () => {
    const memory = storage();
    createRecord(memory).set({ language: "tr", sound: true, seen: 4 });
    expect(memory.kept).toBeNull();
  });

  test("keeps it from the first message on, and over a reload", () => {
    const memory = storage();
    const record = createRecord(memory);
    record.set({ language: "tr" });
    record.set({ outbox: [item] });
    record.set({ token: "t", outbox: [] });
    expect(createRecord(memory).get()).toMatchObject({ token: "t", language: "tr", outbox: [] });
  });

  test("leaves no empty shell of a message that was refused", () => {
    const memory = storage();
    const record = createRecord(memory);
    record.set({ outbox: [item] });
    record.set({ outbox: [] });
    expect(memory.kept).toBeNull();
  });

  test("forgets the conversation and leaves the visitor's settings to this page view", () => {
    const memory = storage();
    const record = createRecord(memory);
    record.set({ token: "t", human: 5, seen: 9, sound: true });
    record.forget();
    expect(memory.kept).toBeNull();
    expect(record.get()).toMatchObject({ token: null, human: 0, seen: 0, sound: true });
  });
});

describe("two tabs with one storage", () => {
  const other = { id: "message-2", text: "Und heute?", at: 2 };

  test("a tab takes the conversation that another has opened, and overwrites nothing of it", () => {
    const memory = storage();
    const [first, second] = [createRecord(memory), createRecord(memory)];
    first.set({ token: "t", seen: 4 });
    second.set({ human: 7 });

    expect(second.get()).toMatchObject({ token: "t", seen: 4, human: 7 });
    expect(first.get()).toMatchObject({ token: "t", seen: 4, human: 7 });
  });

  test("each changes only its own unsent messages", () => {
    const memory = storage();
    const [first, second] = [createRecord(memory), createRecord(memory)];
    first.set({ outbox: [item] });
    second.set({ outbox: [other] });
    expect(memory.kept?.outbox).toEqual([item, other]);

    first.set({ token: "t", outbox: [] });
    expect(memory.kept?.outbox).toEqual([other]);
  });

  test("what one has erased the other forgets, and does not write again", () => {
    const memory = storage();
    const [first, second] = [createRecord(memory), createRecord(memory)];
    first.set({ token: "t" });
    expect(second.get().token).toBe("t");
    first.forget();

    expect(second.get()).toMatchObject({ token: null, outbox: [] });
    second.set({ sound: true });
    expect(memory.kept).toBeNull();
  });

  test("a browser that keeps nothing forgets nothing until the page is left", () => {
    const record = createRecord({
      load: () => null,
      save: () => undefined,
      forget: () => undefined,
    });
    record.set({ token: "t", outbox: [item] });

    expect(record.get()).toMatchObject({ token: "t", outbox: [item] });
  });
});

describe("parseSaved", () => {
  test("reads what an earlier version kept", () => {
    expect(parseSaved('{"token":"t","outbox":[]}')).toEqual({
      token: "t",
      outbox: [],
      seen: 0,
      human: 0,
      language: undefined,
      sound: false,
    });
  });

  test.each([null, "", "{", "7", "null", '"text"'])("takes %j for nothing", (text) => {
    expect(parseSaved(text)).toBeNull();
  });

  test("drops unsent messages that are none", () => {
    const saved = { token: 7, outbox: [item, { id: 1 }, null], human: "soon" };
    expect(parseSaved(JSON.stringify(saved))).toMatchObject({
      token: null,
      outbox: [item],
      human: 0,
    });
  });
});

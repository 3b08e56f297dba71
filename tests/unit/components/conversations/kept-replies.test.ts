import { describe, expect, it } from "vitest";
import { attemptFor, KeptReplies } from "@/components/conversations/reply/kept-replies";

const day = 24 * 60 * 60_000;
const attempt = { clientMessageId: "first-id", body: "Gerne." };

function memory(first: Record<string, string> = {}) {
  const held = new Map(Object.entries(first));
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

describe("attemptFor", () => {
  it("gives a first attempt a new id and the trimmed text", () => {
    expect(attemptFor({ text: " Gerne.\n", attempt: null }, () => "first-id")).toEqual(attempt);
  });

  it("keeps the id when the same text is sent again, so that it cannot arrive twice", () => {
    const again = attemptFor({ text: "Gerne. ", attempt }, () => "second-id");

    expect(again.clientMessageId).toBe("first-id");
  });

  it("takes a new id when the text was changed after the failure", () => {
    expect(attemptFor({ text: "Gern.", attempt }, () => "second-id")).toEqual({
      clientMessageId: "second-id",
      body: "Gern.",
    });
  });
});

describe("what is being written", () => {
  it("is there again after a reload, with the id it was tried under, each place by itself", () => {
    const storage = memory();
    new KeptReplies(storage, "katrin", () => 0).keep("reply a", "Gerne.", attempt);
    const reloaded = new KeptReplies(storage, "katrin", () => day);

    expect(reloaded.get("reply a")).toMatchObject({ text: "Gerne.", attempt });
    expect(reloaded.get("reply b")).toBeNull();
  });

  it("is another's for whoever else signs in at the same counter", () => {
    const storage = memory();
    new KeptReplies(storage, "katrin", () => 0).keep("reply a", "Gerne.", null);

    expect(new KeptReplies(storage, "jens", () => 0).get("reply a")).toBeNull();
  });

  it("goes with the last word of it, and after a week", () => {
    const storage = memory();
    const kept = new KeptReplies(storage, "katrin", () => 0);
    kept.keep("reply a", "Gerne.", null);
    expect(new KeptReplies(storage, "katrin", () => 8 * day).get("reply a")).toBeNull();
    kept.keep("reply a", "", null);

    expect([...storage.held]).toEqual([]);
  });

  it("lasts as long as the page where nothing can be stored or what is stored is none of ours", () => {
    const broken = memory({ "carbot.replies katrin": "{oops" });
    const kept = new KeptReplies(broken, "katrin");
    const alone = new KeptReplies(null, "katrin");
    alone.keep("reply a", "Gerne.", null);

    expect(kept.get("reply a")).toBeNull();
    expect(alone.get("reply a")?.text).toBe("Gerne.");
  });

  it("finds what was tried in a conversation and never confirmed", () => {
    const kept = new KeptReplies(memory(), "katrin", () => 0);
    kept.keep("unsent a first-id", "Gerne.", attempt);
    kept.keep("unsent b other-id", "Gut.", { clientMessageId: "other-id", body: "Gut." });

    expect(kept.listTried("unsent a ")).toEqual([attempt]);
  });
});

import { describe, expect, it } from "vitest";
import { attemptFor, emptyDraft } from "@/components/conversations/drafts";

const failed = { text: "Gerne. ", attempt: { clientMessageId: "first-id", body: "Gerne." } };

describe("attemptFor", () => {
  it("gives a first attempt a new id and the trimmed text", () => {
    const attempt = attemptFor({ ...emptyDraft, text: " Gerne.\n" }, () => "first-id");

    expect(attempt).toEqual({ clientMessageId: "first-id", body: "Gerne." });
  });

  it("keeps the id when the same text is sent again, so that it cannot arrive twice", () => {
    expect(attemptFor(failed, () => "second-id").clientMessageId).toBe("first-id");
  });

  it("takes a new id when the text was changed after the failure", () => {
    const attempt = attemptFor({ ...failed, text: "Gern." }, () => "second-id");

    expect(attempt).toEqual({ clientMessageId: "second-id", body: "Gern." });
  });
});

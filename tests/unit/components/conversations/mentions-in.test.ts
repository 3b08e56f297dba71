import { describe, expect, it } from "vitest";
import { mentionsIn, splitByMentions } from "@/components/conversations/notes/mentions-in";

const team = [
  { id: "1", name: "Katrin", isMe: false },
  { id: "2", name: "Katrin Brandt", isMe: false },
  { id: "3", name: "Jens", isMe: false },
];

describe("mentionsIn", () => {
  it("finds each colleague who is named once, however often", () => {
    expect(mentionsIn("@Jens bitte, @Jens!", team)).toEqual(["3"]);
    expect(mentionsIn("Jens weiß es", team)).toEqual([]);
  });

  it("takes the whole name before one that is only its beginning", () => {
    expect(mentionsIn("@Katrin Brandt ruft an", team)).toEqual(["2"]);
    expect(mentionsIn("@Katrin und @Katrin Brandt", team)).toEqual(["2", "1"]);
  });
});

describe("splitByMentions", () => {
  it("loses no character of the text", () => {
    const pieces = splitByMentions("@Jens und @Katrin Brandt: gut.", [
      "Katrin",
      "Katrin Brandt",
      "Jens",
    ]);

    expect(pieces).toEqual([
      { text: "@Jens", isMention: true },
      { text: " und ", isMention: false },
      { text: "@Katrin Brandt", isMention: true },
      { text: ": gut.", isMention: false },
    ]);
  });
});

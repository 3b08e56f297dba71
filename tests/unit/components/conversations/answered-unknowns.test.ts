import { describe, expect, it } from "vitest";
import { answeredUnknowns } from "@/components/conversations/remember/answered-unknowns";
import type { MessageView } from "@/lib/conversations/schemas";

const said = (id: string, author: MessageView["author"], answered: boolean | null = null) =>
  ({ id, author, answered, actions: answered === false ? [{ type: "lead" }] : [] }) as MessageView;

describe("answeredUnknowns", () => {
  it("finds a colleague's first message after the bot did not know, customers' messages between or not", () => {
    const found = answeredUnknowns([
      said("a", "visitor"),
      said("b", "bot", false),
      said("c", "visitor"),
      said("d", "member"),
      said("e", "member"),
    ]);

    expect([...found]).toEqual(["d"]);
  });

  it("finds none where the bot has known it since, or only asked back", () => {
    const asksBack = { ...said("b", "bot", false), actions: [] };

    expect(
      answeredUnknowns([said("a", "bot", false), said("b", "bot", true), said("c", "member")]).size,
    ).toBe(0);
    expect(answeredUnknowns([asksBack, said("c", "member")]).size).toBe(0);
  });
});

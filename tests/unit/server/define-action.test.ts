import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";

type Done = (slug: string, state: unknown, form: FormData) => Promise<string>;

function setUp() {
  const handler = vi.fn<Done>(async (slug) => `saved for ${slug}`);
  const args = z.tuple([z.string().max(10), formerState, sentForm]);
  const action = defineAction<[string, unknown, FormData], string>(
    { args, refused: "refused" },
    handler,
  );
  return { handler, call: action as (...given: unknown[]) => Promise<string> };
}

describe("defineAction", () => {
  it("hands on arguments of the declared kinds", async () => {
    const { call } = setUp();

    expect(await call("brandt", { status: "idle" }, new FormData())).toBe("saved for brandt");
  });

  it.each([
    ["none", []],
    ["too few", ["brandt"]],
    ["too many", ["brandt", {}, new FormData(), 1]],
    ["another order", [new FormData(), {}, "brandt"]],
    ["other kinds", [null, {}, []]],
    ["an object for text", [{ toString: () => "brandt" }, {}, new FormData()]],
    ["a form that is none", ["brandt", {}, { get: () => "x" }]],
    ["text that is too long", ["x".repeat(11), {}, new FormData()]],
    ["two hundred", Array(200).fill("brandt")],
  ])("answers %s with the refusal and does nothing", async (_, given) => {
    const { call, handler } = setUp();

    expect(await call(...given)).toBe("refused");
    expect(handler).not.toHaveBeenCalled();
  });
});

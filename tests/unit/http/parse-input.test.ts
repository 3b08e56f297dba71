import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/http/parse-input";

const schema = z.strictObject({
  name: z.string().min(2).max(4),
  age: z.int().min(1).max(9).optional(),
  email: z.email().optional(),
  mode: z.enum(["bot", "human"]).optional(),
  consent: z.literal(true).optional(),
  slug: z.string().regex(/^a$/).optional(),
  tags: z.array(z.string()).max(1).optional(),
  even: z
    .number()
    .refine((number) => number % 2 === 0, "must be even")
    .optional(),
});

function issuesOf(value: unknown) {
  try {
    parseInput(schema, value, "body");
  } catch (error) {
    return error instanceof AppError ? error.issues : error;
  }
  return [];
}

describe("parseInput", () => {
  it.each([
    [{}, "name", "is required"],
    [{ name: 1 }, "name", "must be of type string"],
    [{ name: "a" }, "name", "must have at least 2 characters"],
    [{ name: "abcde" }, "name", "must have at most 4 characters"],
    [{ name: "ab", age: 0 }, "age", "must be at least 1"],
    [{ name: "ab", age: 10 }, "age", "must be at most 9"],
    [{ name: "ab", email: "x" }, "email", "must be an e-mail address"],
    [{ name: "ab", mode: "x" }, "mode", "must be one of: bot, human"],
    [{ name: "ab", consent: false }, "consent", "must be one of: true"],
    [{ name: "ab", slug: "b" }, "slug", "contains characters that are not allowed"],
    [{ name: "ab", tags: ["a", "b"] }, "tags", "must have at most 1 entry"],
    [{ name: "ab", even: 3 }, "even", "must be even"],
    [{ name: "ab", other: 3 }, "other", "is not a known field"],
    [null, "body", "must be of type object"],
    [undefined, "body", "is required"],
  ])("names the field and the rule for %j", (value, path, rule) => {
    expect(issuesOf(value)).toEqual([{ path, rule }]);
  });

  it("names every refused field at once", () => {
    expect(issuesOf({ name: "a", age: 0, x: 1 })).toHaveLength(3);
  });

  it("never repeats what was sent", () => {
    expect(JSON.stringify(issuesOf({ name: "+49 341 5550142" }))).not.toContain("5550142");
  });
});

it("a refusal is never longer than a page, however much is wrong", () => {
  const strange = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`k${at}`, 1]));
  const issues = issuesOf({ ...strange, ["ä".repeat(20_000)]: 1 });

  expect(issues).toHaveLength(21);
  expect(issues).toContainEqual({ path: "k0", rule: "is not a known field" });
  expect(issues).toContainEqual({ path: "body", rule: "breaks 2982 more rules" });
  expect(JSON.stringify(issuesOf({ ["ä".repeat(20_000)]: 1 })).length).toBeLessThan(1_000);
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { policies, type Limit, type Policy } from "@/lib/rate-limit/policies";

const manual = readFileSync("docs/operations.md", "utf8");
const limits = Object.entries<Policy>(policies).flatMap(([name, { whenAway, limits: parts }]) =>
  Object.entries(parts).map(([part, limit]) => ({ name, part, limit, whenAway })),
);

const most = (limit: Limit) => (limit.kind === "window" ? limit.requests : limit.capacity);
const rowsOf = (name: string) =>
  manual
    .split("\n")
    .filter((line) => line.startsWith(`| \`${name}\``))
    .join("\n");

describe("the table of policies", () => {
  it("has those of every kind of caller", () => {
    expect(Object.keys(policies)).toEqual(
      expect.arrayContaining([
        "chat",
        "widget",
        "lead",
        "vin",
        "auth",
        "member",
        "webhook",
        "jobs",
      ]),
    );
  });

  it.each(limits)("stands in the manual: $name of a $part", ({ name, limit, whenAway }) => {
    expect(rowsOf(name)).toContain(most(limit).toLocaleString("en"));
    expect(rowsOf(name)).toContain(`| ${whenAway} |`);
  });
});

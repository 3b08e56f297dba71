import { expect, it } from "vitest";
import { concepts } from "@/lib/knowledge/lexicon/concepts";

it.each(concepts.flatMap(({ id, pattern }) => (pattern ? [[id, pattern] as const] : [])))(
  "the pattern of %s can stand beside all others in one",
  (_, { source, flags }) => {
    expect(flags).toBe("");
    expect(source).not.toMatch(/\\[1-9]|\(\?<[^=!]|\\k</);
  },
);

import { expect, it, vi } from "vitest";
import { remembering } from "@/lib/knowledge/text/remembering";

const spied = (wordsMax: number) => {
  const find = vi.fn<(word: string) => string | null>(() => null);
  return { find, recall: remembering(wordsMax, find) };
};

it("looks for a word once, also where nothing was found", () => {
  const { find, recall } = spied(10);

  expect([recall("rad"), recall("rad")]).toEqual([null, null]);
  expect(find).toHaveBeenCalledOnce();
});

it("holds no more words than it may", () => {
  const { find, recall } = spied(2);
  for (const word of ["a", "b", "c", "a"]) recall(word);

  expect(find.mock.calls.flat()).toEqual(["a", "b", "c", "a"]);
});

it("does not hold what nobody writes twice", () => {
  const { find, recall } = spied(10);
  for (const word of ["x".repeat(61), "x".repeat(61)]) recall(word);

  expect(find).toHaveBeenCalledTimes(2);
});

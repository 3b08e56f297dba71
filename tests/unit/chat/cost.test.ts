import { describe, expect, it, vi } from "vitest";
import { tokenise } from "@/lib/knowledge/text/tokens";
import { askLargeWorkshop, engineQuestions } from "@/scripts/bench/large-workshop";

vi.mock(import("@/lib/knowledge/text/tokens"), async (load) => {
  const actual = await load();
  return { ...actual, tokenise: vi.fn<typeof actual.tokenise>(actual.tokenise) };
});

/** Its search, its language, its pieces and its meaning are read from a question one by one; `npm run bench -- engine` has the times. */
const readingsMax = 6;

const ask = askLargeWorkshop();

describe("a turn over fifty services and all that a search finds", () => {
  it("reads the services and passages once, and from then on little more than the question", () => {
    const first = engineQuestions.map(lettersRead);
    const again = engineQuestions.map((question) => lettersRead(question) / question.length);

    expect(Math.max(...first)).toBeGreaterThan(2_000);
    expect(Math.max(...again)).toBeLessThan(readingsMax);
  });
});

/** How many letters of text are taken apart to answer. */
function lettersRead(question: string): number {
  vi.mocked(tokenise).mockClear();
  ask(question);
  return vi.mocked(tokenise).mock.calls.reduce((sum, [text]) => sum + text.length, 0);
}

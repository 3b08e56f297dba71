import { renderFrame } from "@/lib/answers";
import type { Models } from "@/lib/ai/models";
import { answerBuiltIn } from "@/lib/chat/answer-built-in";
import { readTurn, type ReadTurn } from "@/lib/chat/read-turn";
import type { Answer } from "@/lib/chat/schemas";
import type { Locale } from "@/lib/core/locales";
import type { FrameCache } from "@/lib/understanding";
import type { WorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

/** One message with the answers of both readers. */
export type AskedReader = ReadTurn & {
  builtIn: Answer;
  /** Whether the stream said that a model reads. */
  isReading: boolean;
};

const now = () => new Date("2026-11-20T10:00:00+01:00");
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Asks a first message as a turn would, with all texts of the workshop found. */
export async function askReader(
  models: Models | null,
  { context, passages }: WorkshopInMemory,
  { q: question, locale }: { q: string; locale: Locale },
  frames?: FrameCache,
): Promise<AskedReader> {
  const input = { question, locale, workshop: context, passages, history: [], now: now() };
  const built = answerBuiltIn({ log: silent, renderFrame }, input);
  const turn = readTurn(
    { now, log: silent, renderFrame, ...(models && { models }), ...(frames && { frames }) },
    input,
    built,
    0,
  );
  for (let isReading = false; ; isReading = true) {
    const next = await turn.next();
    if (next.done) return { ...next.value, builtIn: built.answer, isReading };
  }
}

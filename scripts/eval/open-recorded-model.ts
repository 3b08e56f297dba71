import type { EvalArguments } from "./arguments";
import type { Dialogue } from "./question-files";
import { startRecordedModel } from "./recorded-model";
import { recordSelections } from "./recorded-selections";
import { readSelections } from "./selections";

/** What the installation is told of a language model, and how that ends. */
export type ConfiguredModel = { webEnv: Record<string, string>; close: () => Promise<void> };

/** Starts the stand-in that answers from the files of selections; without any no model is asked, whatever the machine's variables say. */
export async function openRecordedModel(
  { selections: files, modelDiesAfter }: EvalArguments,
  dialogues: readonly Dialogue[],
  workshopFiles: readonly string[],
): Promise<ConfiguredModel> {
  if (files.length === 0) return { webEnv: { AI_PROVIDER: "none" }, close: async () => undefined };
  const selections = new Map(files.flatMap((file) => [...readSelections(file)]));
  const model = await startRecordedModel(
    recordSelections(selections, dialogues, workshopFiles),
    modelDiesAfter,
  );
  return {
    webEnv: {
      AI_PROVIDER: "compatible",
      AI_BASE_URL: model.url,
      AI_MODEL_SMALL: "recorded",
      // A machine that asks eight questions at once, and a stand-in that may take its time.
      AI_MAX_STREAMS_PER_WORKSHOP: "50",
      AI_FIRST_TOKEN_TIMEOUT_MS: "20000",
    },
    close: model.close,
  };
}

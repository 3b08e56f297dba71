import { createModels, type Models, type ModelsOptions } from "@/lib/ai/models";
import { createCompatibleModel } from "@/lib/ai/openai-compatible";
import { defaultLargeTasks } from "@/lib/ai/routing";

/** Models behind a server that speaks Chat Completions; how patient they are a test may say. */
export function openModels(baseUrl: string, changes: Partial<ModelsOptions> = {}): Models {
  const adapter = createCompatibleModel("scripted", { baseUrl });
  return createModels({
    adapters: { small: adapter, large: adapter },
    largeTasks: defaultLargeTasks,
    firstTokenMs: 4_000,
    totalMs: 8_000,
    streamsMax: 10,
    streamsPerWorkshopMax: 5,
    price: { input: 1, output: 2 },
    ...changes,
  });
}

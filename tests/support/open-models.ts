import { createModels, type Models } from "@/lib/ai/models";
import { createCompatibleModel } from "@/lib/ai/openai-compatible";
import { defaultLargeTasks } from "@/lib/ai/routing";

/** Models behind a server that speaks Chat Completions, impatient ones. */
export function openModels(baseUrl: string, changes: { clockMs?: () => number } = {}): Models {
  const adapter = createCompatibleModel("scripted", { baseUrl });
  return createModels({
    adapters: { small: adapter, large: adapter },
    largeTasks: defaultLargeTasks,
    firstTokenMs: 250,
    totalMs: 500,
    streamsMax: 10,
    streamsPerWorkshopMax: 5,
    price: { input: 1, output: 2 },
    ...changes,
  });
}

import { createAsks } from "./asks";
import { generateLoad } from "./generate-load";
import type { Target, World } from "./world";

/** Asks once for each workshop, so that all of them are in memory as far as it takes them, like after some hours of business. */
export async function fillCache({ workshops }: World, { url }: Target): Promise<void> {
  const { eachWidgetConfig: next } = createAsks(workshops);
  let asked = 0;
  while (asked < workshops) {
    asked += (await generateLoad({ url, concurrency: 20, durationMs: 1_000, next })).requests;
  }
}

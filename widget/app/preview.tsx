import { createPreviewApi, previewConfig } from "../protocol/preview";
import type { App, Shell } from "../shared/shell";
import { noMemory } from "../state/memory";
import { mountPanel } from "./mount";

/** The same panel on made-up facts: `carbot("preview", facts)` replaces them; no network, no storage. */
export function mount(shell: Shell): App {
  let shown = previewConfig;
  return mountPanel(shell, {
    api: createPreviewApi(() => shown),
    memory: noMemory,
    revise: (facts) => {
      shown = { ...shown, ...(facts as Partial<typeof shown>) };
      return shown;
    },
  });
}

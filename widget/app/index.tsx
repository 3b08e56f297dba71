import { createApi } from "../protocol/api";
import type { App, Shell } from "../shared/shell";
import { createMemory } from "../state/memory";
import { mountPanel } from "./mount";

/** Called once by the loader: the panel of a workshop, talking to the server that the script came from. */
export function mount(shell: Shell): App {
  const { origin, options } = shell;
  return mountPanel(shell, {
    api: createApi(origin, options.workshop),
    memory: createMemory(options.workshop),
  });
}

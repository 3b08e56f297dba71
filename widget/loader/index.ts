import type { WidgetOptions } from "../shared/shell";
import { type Carbot, createCarbot, type LoadedCarbot, type Registry } from "./commands";
import { createInstance, type Emit } from "./instance";
import { readOptions } from "./options";

declare global {
  interface Window {
    carbot?: Carbot;
  }
}

/** The tag that runs this file; a bundler or tag manager may have taken `currentScript` away. */
function findScript(): HTMLScriptElement | null {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement) return current;
  const tags = document.querySelectorAll<HTMLScriptElement>("script[data-workshop][src]");
  return [...tags].at(-1) ?? null;
}

function start(script: HTMLScriptElement): void {
  const options = readOptions(script.dataset);
  if (!options) return;
  const early = window.carbot;
  const carbot = early && "registry" in early ? (early as LoadedCarbot) : createCarbot();
  window.carbot = carbot;
  begin(script, options, carbot.registry);
  if (carbot === early) return;
  for (const call of early?.q ?? []) {
    const [command, ...rest] = Array.from(call);
    carbot(String(command), ...rest);
  }
}

function begin({ src }: HTMLScriptElement, options: WidgetOptions, registry: Registry): void {
  const { workshop } = options;
  const existing = registry.widgets.get(workshop);
  if (existing) return existing.attach();
  const emit: Emit = (name, detail) => registry.emit(name, { ...detail, workshop });
  registry.add(workshop, createInstance(options, new URL(src).origin, emit));
}

const script = findScript();
if (script) start(script);

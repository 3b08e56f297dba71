import type { WidgetOptions } from "../shared/shell";
import { type Carbot, createCarbot, type LoadedCarbot, type Registry } from "./commands";
import { createInstance, type Emit } from "./instance";
import { readOptions } from "./options";

declare global {
  interface Window {
    carbot?: Carbot;
  }
}

/** The page's `carbot` before us: nothing, a stub that only queues, or one that a script of ours has made. */
const early = window.carbot as (Carbot & Partial<LoadedCarbot>) | undefined;
const running = document.currentScript as HTMLScriptElement | null;

/**
 * The tag with what the site's owner wrote: the one that runs this file, or where a bundler, an optimiser or a tool that asks for
 * consent runs it from another one, the first tag whose workshop has no widget yet: such a tool runs the file once for each.
 */
function findTag(): HTMLScriptElement | undefined {
  if (running?.dataset["workshop"]) return running;
  const tags = [...document.querySelectorAll<HTMLScriptElement>("script[data-workshop]")];
  return (
    tags.find(({ dataset }) => !early?.registry?.widgets.has(`${dataset["workshop"]}`)) ?? tags[0]
  );
}

function start(options: WidgetOptions, src: string): void {
  const carbot = early?.registry ? (early as LoadedCarbot) : createCarbot();
  window.carbot = carbot;
  begin(options, src, carbot.registry);
  if (carbot === early) return;
  for (const call of early?.q ?? []) {
    const [command, ...rest] = Array.from(call);
    carbot(String(command), ...rest);
  }
}

function begin(options: WidgetOptions, src: string, registry: Registry): void {
  const { workshop } = options;
  const existing = registry.widgets.get(workshop);
  if (existing) return existing.attach();
  const emit: Emit = (name, detail) => registry.emit(name, { ...detail, workshop });
  registry.add(workshop, createInstance(options, new URL(src).origin, emit));
}

const tag = findTag();
const options = tag && readOptions(tag.dataset);
const src = running?.src || tag?.src || tag?.dataset["src"];
if (options && src) start(options, src);
// Whoever puts the tag in looks there first, and on a foreign page we have no log.
// oxlint-disable-next-line no-console
else console.warn("CarBot: no script with data-workshop");

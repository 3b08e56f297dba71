import type { EventDetail, EventName } from "../shared/shell";
import { type Instance, reachesFor } from "./instance";

export type Listener = (detail: EventDetail) => void;

/** `window.carbot(command, ...)`, before and after this script has run. */
export type Carbot = {
  (command: string, ...rest: unknown[]): void;
  /** Calls made before the script was there. */
  q?: ArrayLike<unknown>[];
};
/** The same once a script of ours has run. */
export type LoadedCarbot = Carbot & { registry: Registry };

/** The page's widgets, one per workshop. */
export type Registry = {
  widgets: Map<string, Instance>;
  add: (workshop: string, instance: Instance) => void;
  emit: (name: EventName, detail: EventDetail) => void;
};

/**
 * Makes the page's `carbot` function. `open` and `toggle` without `{ workshop }` mean the first
 * widget of the page, the other commands mean all of them.
 */
export function createCarbot(): LoadedCarbot {
  const widgets = new Map<string, Instance>();
  const listeners: [name: unknown, Listener][] = [];
  /** Calls for a workshop whose script has not run yet. */
  const unclaimed: [string, ...unknown[]][] = [];

  function call(listener: Listener, detail: EventDetail): void {
    try {
      listener(detail);
    } catch (error) {
      reportError(error);
    }
  }

  function listen(name: unknown, listener: unknown): void {
    if (typeof listener !== "function") return;
    listeners.push([name, listener as Listener]);
    if (name === "ready") {
      for (const workshop of widgets.keys()) call(listener as Listener, { workshop });
    }
  }

  function targets(command: string, rest: unknown[]): [string, Instance][] {
    const scope = rest.find(
      (value): value is { workshop: string } =>
        typeof value === "object" && value !== null && "workshop" in value,
    );
    const all = [...widgets];
    if (!scope) return reachesFor.test(command) ? all.slice(0, 1) : all;
    const named = all.filter(([workshop]) => workshop === scope.workshop);
    if (named.length === 0) unclaimed.push([command, ...rest]);
    return named;
  }

  function add(workshop: string, instance: Instance): void {
    widgets.set(workshop, instance);
    emit("ready", { workshop });
    for (const early of unclaimed.splice(0)) run(...early);
  }

  function emit(name: EventName, detail: EventDetail): void {
    for (const [event, listener] of listeners) if (event === name) call(listener, detail);
  }

  function run(command: string, ...rest: unknown[]): void {
    if (command === "on") return listen(rest[0], rest[1]);
    for (const [workshop, widget] of targets(command, rest)) {
      if (command === "destroy") {
        widget.destroy();
        widgets.delete(workshop);
      } else widget.run(command, rest[0]);
    }
  }

  return Object.assign(run, { registry: { widgets, add, emit } });
}

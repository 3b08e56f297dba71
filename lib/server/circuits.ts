import type { OutsideService } from "@/lib/core/outside-service";
import { AppError } from "@/lib/core/errors";
import { createCircuit, type Circuit, type CircuitReading } from "@/lib/core/circuit";

/** Services outside that everybody here shares. What a workshop names, a page or a webhook, has none: one wrong address would stop all. */
export type SharedService = Exclude<OutsideService, "models" | "redis" | "vin">;

/** More in a row than bad luck: a provider that loses one call in five gets there once in a million. */
const failures = 8;
/** As long as a job waits before its second try. */
const openMs = 15_000;

/** What another try will not change is the call's fault, and so is a call that somebody took back. */
const isFault = (error: unknown) =>
  !(error instanceof AppError && !error.retryable) &&
  !(error instanceof Error && error.name === "AbortError");

export type Circuits = {
  /** The service's breaker, the same one every time. */
  of: (service: SharedService) => Circuit;
  /** How those stand that somebody has asked for. */
  list: () => { service: SharedService; state: CircuitReading; trips: number }[];
};

/** A breaker for each service, made when it is first asked for. */
export function createCircuits(clockMs: () => number = () => performance.now()): Circuits {
  const made = new Map<SharedService, Circuit>();
  return {
    of: (service) => {
      const circuit = made.get(service) ?? createCircuit({ failures, openMs, isFault, clockMs });
      made.set(service, circuit);
      return circuit;
    },
    list: () =>
      [...made].map(([service, circuit]) => ({
        service,
        state: circuit.state(),
        trips: circuit.trips(),
      })),
  };
}

/** Next bundles the proxy and the routes apart: one set for all of them. */
const holder: typeof globalThis & { carbotCircuits?: Circuits } = globalThis;

/** This process' breakers. */
export function circuits(): Circuits {
  holder.carbotCircuits ??= createCircuits();
  return holder.carbotCircuits;
}

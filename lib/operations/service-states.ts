import type { CircuitReading } from "@/lib/core/circuit";
import { outsideService, type OutsideService } from "@/lib/core/outside-service";
import type { ServiceFigures } from "./schemas";

/** A gauge is a number: 0 for a closed breaker, 1 while one call tries, 2 for an open one. */
const depths = ["closed", "halfOpen", "open"] as const;

const gaugeOf = (service: OutsideService) => `circuit:${service}`;

/** Says how a service's breaker stands, as a gauge of the process. */
export function circuitGauge(
  service: OutsideService,
  state: CircuitReading,
): Record<string, number> {
  return { [gaugeOf(service)]: depths.indexOf(state) };
}

/** Puts together what each process says of the services outside that it leans on. */
export function serviceStatesOf(
  instances: readonly { gauges: Readonly<Record<string, number>> }[],
): ServiceFigures[] {
  return outsideService.options.flatMap((service) => {
    const told = instances.flatMap(({ gauges }) => gauges[gaugeOf(service)] ?? []);
    const state = depths[Math.max(...told)];
    const resting = told.filter((depth) => depth > 0).length;
    return state === undefined ? [] : [{ service, state, processes: told.length, resting }];
  });
}

import { circuitGauge } from "@/lib/operations";
import { circuits } from "../circuits";
import type { Runtime } from "../runtime";

/** How each service outside stands with this process, as gauges that go with its minute. */
export function readCircuits({
  models,
  redis,
  vins,
}: Pick<Runtime, "models" | "redis" | "vins">): Record<string, number> {
  const shared = circuits()
    .list()
    .map(({ service, state }) => circuitGauge(service, state));
  const vinState = vins.breaker();
  return Object.assign(
    {},
    ...shared,
    models && circuitGauge("models", models.circuit()),
    redis && circuitGauge("redis", redis.stats().state),
    vinState && circuitGauge("vin", vinState),
  ) as Record<string, number>;
}

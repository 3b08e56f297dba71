import { expect, it } from "vitest";
import { circuitGauge } from "@/lib/operations";
import { serviceStatesOf } from "@/lib/operations/service-states";

const process = (...circuits: Record<string, number>[]) => ({
  gauges: Object.assign({ cpuPercent: 12 }, ...circuits) as Record<string, number>,
});

it("a service is as bad as it is for the process that has it worst", () => {
  const services = serviceStatesOf([
    process(circuitGauge("mail", "closed"), circuitGauge("auth", "closed")),
    process(circuitGauge("mail", "open")),
    process(circuitGauge("mail", "halfOpen")),
  ]);

  expect(services).toEqual([
    { service: "auth", state: "closed", processes: 1, resting: 0 },
    { service: "mail", state: "open", processes: 3, resting: 2 },
  ]);
});

it("a process that leans on nothing outside says nothing", () => {
  expect(serviceStatesOf([process()])).toEqual([]);
});

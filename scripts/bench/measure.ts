import { setTimeout as sleep } from "node:timers/promises";
import type { Cost } from "./cpu-costs";
import { generateLoad, type Ask, type LoadResult } from "./generate-load";
import type { Target, World } from "./world";

/** One line of the table. */
export type Measurement = LoadResult & {
  name: string;
  /** The row to hold this one against. */
  yardstick?: string;
  concurrency: number;
  /** Processor time of the server per request; null where the system does not tell. */
  cpuMicroseconds: number | null;
  /** How much more than a request of the yardstick, turn by turn; only where both were measured in turns. */
  overYardstickMicroseconds?: number;
  /** The most connections to the database seen at once. */
  connections: number;
  /** Where the server's processor time went, largest first; only where a profile was taken. */
  costs?: Cost[];
};

/** Until the engine has translated what runs often; counted, because a busy machine takes longer to get there. */
const warmUpRequestsDefault = 5_000;

/** How long a measurement takes unless its plan says otherwise. */
export const durationMs = 8_000;
const concurrencyDefault = 50;

export type MeasurePlan = {
  name: string;
  yardstick?: string;
  target: Target;
  next: () => Ask;
  /** @default concurrencyDefault */
  concurrency?: number;
  /** Answered before the measuring begins; 0 measures a cold server. @default warmUpRequestsDefault */
  warmUpRequests?: number;
  /** @default durationMs */
  durationMs?: number;
  /** Runs once, halfway. */
  interrupt?: () => void;
};

/** Puts load on a server and measures what it answers and what it costs. */
export async function measure(world: World, plan: MeasurePlan): Promise<Measurement> {
  const { name, target, next, concurrency = concurrencyDefault } = plan;
  const { durationMs: lengthMs = durationMs, interrupt } = plan;
  await warmUp(plan);
  const callsBefore = await target.sharedCalls?.();
  const cpuBefore = target.process.cpuMicroseconds();
  const running = generateLoad({ url: target.url, concurrency, durationMs: lengthMs, next });
  const connections = await watch(world, lengthMs, interrupt);
  const result = await running;
  const cpuAfter = target.process.cpuMicroseconds();
  const callsAfter = await target.sharedCalls?.();
  return {
    ...result,
    name,
    ...(plan.yardstick !== undefined && { yardstick: plan.yardstick }),
    concurrency,
    cpuMicroseconds:
      cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / result.requests,
    connections,
    databaseCalls:
      result.databaseCalls === null
        ? null
        : result.databaseCalls + ((callsAfter ?? 0) - (callsBefore ?? 0)) / result.requests,
  };
}

/** Keeps a server busy until it has answered as many requests as the plan wants first. */
export async function warmUp({
  target,
  next,
  warmUpRequests = warmUpRequestsDefault,
}: MeasurePlan): Promise<void> {
  const load = { url: target.url, concurrency: concurrencyDefault, durationMs: 1_000, next };
  let answered = 0;
  while (answered < warmUpRequests) answered += (await generateLoad(load)).requests;
}

async function watch(world: World, lengthMs: number, interrupt?: () => void): Promise<number> {
  const samples = 8;
  let most = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    await sleep(lengthMs / (samples + 1));
    if (sample === samples / 2) interrupt?.();
    most = Math.max(most, await world.connections());
  }
  return most;
}

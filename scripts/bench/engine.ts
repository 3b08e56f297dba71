import { askLargeWorkshop, engineQuestions } from "./large-workshop";
import type { Measurement } from "./measure";

const turns = 5_000;

/** The built-in engine alone, over a price list of fifty services: no server, no database. */
export async function* engine(): AsyncGenerator<Measurement> {
  const askQuestion = askLargeWorkshop();
  const ask = (turn: number) => askQuestion(engineQuestions[turn % engineQuestions.length] ?? "");
  for (let turn = 0; turn < turns / 10; turn += 1) ask(turn);
  const latencies = new Float64Array(turns);
  const cpuBefore = process.cpuUsage();
  const startedMs = performance.now();
  for (let turn = 0; turn < turns; turn += 1) {
    const askedMs = performance.now();
    ask(turn);
    latencies[turn] = performance.now() - askedMs;
  }
  const seconds = (performance.now() - startedMs) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const sorted = latencies.toSorted();
  const quantile = (share: number) => sorted[Math.floor(share * (turns - 1))] ?? 0;
  yield {
    name: "built-in answer, fifty services",
    concurrency: 1,
    requests: turns,
    errors: {},
    perSecond: turns / seconds,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
    p99Ms: quantile(0.99),
    cpuMicroseconds: (user + system) / turns,
    databaseCalls: null,
    connections: 0,
  };
}

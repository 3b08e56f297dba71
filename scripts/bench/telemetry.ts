import type { Db, Logger } from "@/lib/core/context";
import { createMetrics } from "@/lib/observability/metrics";
import { workUnder } from "@/lib/observability/request-cost";
import { createLogger } from "@/lib/observability/logger";
import { countCalls } from "@/lib/server/metrics/count-calls";
import { observeLog } from "@/lib/server/metrics/observe-log";
import { routeName } from "@/lib/server/metrics/route-name";
import { askLargeWorkshop, engineQuestions } from "./large-workshop";
import type { Measurement } from "./measure";

const rounds = 200;
const turnsARound = 40;

/** What a turn does beside the engine, with an instant database and nobody who reads the log. */
const database: Db = { stats: { calls: 0, ms: 0 }, call: async () => null };
const silent: Logger = createLogger("info", { write: () => undefined });

type Work = (turn: number) => Promise<void>;

/**
 * A turn with and without measuring, round by round in one process, so that whatever else the machine does falls on both. The engine
 * stands for the turn: a whole one has HTTP and Postgres too and costs several times that, so its share is smaller than what is printed.
 */
export async function* telemetry(): AsyncGenerator<Measurement> {
  const askQuestion = askLargeWorkshop();
  const answer = (turn: number) =>
    askQuestion(engineQuestions[turn % engineQuestions.length] ?? "");
  const plain: Work = async (turn) => turnOf(answer, { db: database, log: silent, turn });
  const { work: measured } = measuredTurn(answer);
  const spent = { plain: [] as number[], measured: [] as number[] };
  for (let round = -10; round < rounds; round += 1) {
    // There and back: the second of a pair finds warm caches.
    const isFirst = round % 2 === 0;
    const first = await spend(isFirst ? plain : measured);
    const second = await spend(isFirst ? measured : plain);
    if (round < 0) continue;
    spent.plain.push(isFirst ? first : second);
    spent.measured.push(isFirst ? second : first);
  }
  const off = row("turn without measuring", spent.plain);
  const on = row("turn with measuring", spent.measured);
  const ratios = spent.measured.map((micros, round) => micros / (spent.plain[round] ?? micros));
  console.log(`  with / without, middle of ${rounds} pairs: ${quantile(ratios, 0.5).toFixed(4)}`);
  yield off;
  yield { ...on, yardstick: off.name };
}

type Turn = { db: Db; log: Logger; turn: number };

/** Two calls, an answer and the request's line in the log, as a chat turn has them. */
async function turnOf(answer: (turn: number) => unknown, { db, log, turn }: Turn): Promise<void> {
  await db.call("begin_turn", {});
  answer(turn);
  await db.call("finish_turn", {});
  log.info("request", {
    requestId: "bench-request",
    method: "POST",
    status: 200,
    durationMs: 4,
    dbCalls: 2,
  });
}

function measuredTurn(answer: (turn: number) => unknown): { work: Work } {
  const metrics = createMetrics(() => new Date());
  const db = countCalls(database, metrics);
  const log = observeLog(silent, metrics);
  const work: Work = (turn) => {
    const startedMs = performance.now();
    return workUnder(null, async () => {
      await turnOf(answer, { db, log, turn });
      metrics.time({
        ...routeName("POST", "/api/chat/kfz-brandt", false),
        ms: performance.now() - startedMs,
        isError: false,
        dbCalls: 2,
        dbMs: 1,
      });
    });
  };
  return { work };
}

/** Microseconds of processor time a turn. */
async function spend(work: Work): Promise<number> {
  const before = process.cpuUsage();
  for (let turn = 0; turn < turnsARound; turn += 1) await work(turn);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / turnsARound;
}

function row(name: string, micros: readonly number[]): Measurement {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(micros, share) / 1_000);
  return {
    name,
    concurrency: 1,
    requests: rounds * turnsARound,
    errors: {},
    perSecond: 1e6 / quantile(micros, 0.5),
    p50Ms: p50 ?? 0,
    p95Ms: p95 ?? 0,
    p99Ms: p99 ?? 0,
    cpuMicroseconds: quantile(micros, 0.5),
    databaseCalls: null,
    connections: 0,
  };
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}

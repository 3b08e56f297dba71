import { composeAnswer } from "@/lib/chat";
import { readWorkshopInMemory } from "../eval/workshop-in-memory";
import type { Measurement } from "./measure";

const turns = 5_000;
/** What `begin_turn` hands over at most. */
const passagesFound = 8;

const questions = [
  "Was kostet ein Ölwechsel?",
  "habts ihr samstag offn?",
  "Kann ich mit Karte zahlen?",
  "Hallo, ich fahre einen Golf 7 und vorne quietscht es. Was kosten Bremsbeläge vorne, wie lange dauert das und wo seid ihr?",
  "Was kostet eine Lakierung der Motorhaube?",
];

/** The built-in engine alone, over a price list of fifty services: no server, no database. */
export async function* engine(): AsyncGenerator<Measurement> {
  const { context, passages } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
  const services = Array.from({ length: 50 }, (_, index) => ({
    ...context.services[index % context.services.length],
    id: `00000000-0000-4000-8000-1${String(index).padStart(11, "0")}`,
  }));
  const workshop = { ...context, services: services as typeof context.services };
  const ask = (turn: number) =>
    composeAnswer({
      question: questions[turn % questions.length] ?? "",
      locale: "de",
      workshop,
      passages: passages.slice(0, passagesFound),
      history: [],
      now: new Date("2026-11-20T10:00:00+01:00"),
    });
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

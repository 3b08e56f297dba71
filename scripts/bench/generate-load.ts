import { Agent, request, type IncomingHttpHeaders } from "node:http";

export type Ask = {
  method?: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
};

export type LoadPlan = {
  url: string;
  /** Requests under way at any time: as soon as one is answered, the next is sent. */
  concurrency: number;
  durationMs: number;
  next: () => Ask;
};

export type LoadResult = {
  /** All, also those that opened the connections; the times are of those after them. */
  requests: number;
  /** Answers that are neither 2xx nor 304, by status; 0 stands for none at all. */
  errors: Record<string, number>;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  /** Database calls per request, as `server-timing` says; null where nothing says it. */
  databaseCalls: number | null;
};

type Answer = { status: number; headers: IncomingHttpHeaders };

/** Keeps a server busy for a while and measures each answer to its last byte. */
export async function generateLoad(plan: LoadPlan): Promise<LoadResult> {
  const visitors = Array.from(
    { length: plan.concurrency },
    () => new Agent({ keepAlive: true, maxSockets: 1 }),
  );
  const errors: Record<string, number> = {};
  const calls: number[] = [];
  let requests = 0;

  async function ask(visitor: Agent): Promise<void> {
    const { status, headers } = await send(visitor, plan.url, plan.next());
    requests += 1;
    if (!isFine(status)) errors[status] = (errors[status] ?? 0) + 1;
    const counted = /desc="(\d+) calls"/.exec(String(headers["server-timing"]))?.[1];
    if (counted !== undefined) calls.push(Number(counted));
  }

  // Before the clock starts and one by one: a busy Node accepts one connection in each turn of its loop, and the last of fifty that
  // come at once waits for a second.
  for (const visitor of visitors) await ask(visitor);
  const latencies: number[] = [];
  const startedMs = performance.now();
  const endsMs = startedMs + plan.durationMs;

  async function stay(visitor: Agent): Promise<void> {
    while (performance.now() < endsMs) {
      const sentMs = performance.now();
      await ask(visitor);
      latencies.push(performance.now() - sentMs);
    }
  }

  await Promise.all(visitors.map(stay));
  const seconds = (performance.now() - startedMs) / 1_000;
  for (const visitor of visitors) visitor.destroy();
  const sorted = Float64Array.from(latencies).toSorted();
  const quantile = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    requests,
    errors,
    perSecond: sorted.length / seconds,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
    p99Ms: quantile(0.99),
    databaseCalls:
      calls.length === 0 ? null : calls.reduce((sum, count) => sum + count, 0) / requests,
  };
}

const isFine = (status: number) => (status >= 200 && status < 300) || status === 304;

function send(agent: Agent, url: string, ask: Ask): Promise<Answer> {
  const body = ask.body === undefined ? undefined : JSON.stringify(ask.body);
  const headers = {
    ...(body !== undefined && {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    }),
    ...ask.headers,
  };
  return new Promise((resolve) => {
    const failed = () => resolve({ status: 0, headers: {} });
    const sent = request(
      url + ask.path,
      { agent, method: ask.method ?? "GET", headers },
      (answer) => {
        answer.on("error", failed).on("end", () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
        });
        answer.resume();
      },
    );
    sent.on("error", failed).end(body);
  });
}

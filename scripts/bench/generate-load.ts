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
  const agent = new Agent({ keepAlive: true, maxSockets: plan.concurrency });
  const latencies: number[] = [];
  const errors: Record<string, number> = {};
  const calls: number[] = [];
  const startedMs = performance.now();
  const endsMs = startedMs + plan.durationMs;

  async function visit(): Promise<void> {
    while (performance.now() < endsMs) {
      const sentMs = performance.now();
      const { status, headers } = await send(agent, plan.url, plan.next());
      latencies.push(performance.now() - sentMs);
      if (!isFine(status)) errors[status] = (errors[status] ?? 0) + 1;
      const counted = /desc="(\d+) calls"/.exec(String(headers["server-timing"]))?.[1];
      if (counted !== undefined) calls.push(Number(counted));
    }
  }

  await Promise.all(Array.from({ length: plan.concurrency }, visit));
  const seconds = (performance.now() - startedMs) / 1_000;
  agent.destroy();
  const sorted = Float64Array.from(latencies).toSorted();
  const quantile = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    requests: sorted.length,
    errors,
    perSecond: sorted.length / seconds,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
    p99Ms: quantile(0.99),
    databaseCalls:
      calls.length === 0 ? null : calls.reduce((sum, count) => sum + count, 0) / sorted.length,
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

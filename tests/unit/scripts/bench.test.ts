import { createServer } from "node:http";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAsks } from "@/scripts/bench/asks";
import { generateLoad } from "@/scripts/bench/generate-load";
import { differenceOf, merge } from "@/scripts/bench/measure-in-turns";
import { formatTable } from "@/scripts/bench/report";

const asks = () => {
  const { turn } = createAsks(10_000);
  return Array.from({ length: 500 }, turn);
};

describe("the asks of a bench", () => {
  it("are the same in two runs, and come from many addresses to many workshops", () => {
    expect(asks()).toEqual(asks());
    expect(new Set(asks().map(({ path }) => path)).size).toBeGreaterThan(100);
    expect(new Set(asks().map(({ headers }) => headers?.["x-forwarded-for"])).size).toBeGreaterThan(
      400,
    );
  });
});

const turn = (cpuMicroseconds: number, errors: Record<string, number> = {}) => ({
  name: "ours",
  concurrency: 4,
  requests: 100,
  errors,
  perSecond: 100,
  p50Ms: 1,
  p95Ms: 2,
  p99Ms: cpuMicroseconds,
  cpuMicroseconds,
  databaseCalls: null,
  connections: cpuMicroseconds / 100,
});

describe("the load generator", () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/bad" ? 503 : 200, {
      "server-timing": 'total;dur=1.0, db;dur=0.5;desc="2 calls"',
    });
    response.end("{}");
  });
  let url = "";
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  afterAll(() => void server.close());

  const load = (path: string, at = url) =>
    generateLoad({ url: at, concurrency: 4, durationMs: 50, next: () => ({ path }) });

  it("counts answers, and the database calls they speak of", async () => {
    const result = await load("/");

    expect(result.requests).toBeGreaterThan(0);
    expect(result.errors).toEqual({});
    expect(result.databaseCalls).toBe(2);
    expect(result.p50Ms).toBeLessThanOrEqual(result.p95Ms);
    expect(result.p95Ms).toBeLessThanOrEqual(result.p99Ms);
  });

  it("opens one connection for each visitor, one after the other, and no more", async () => {
    let connections = 0;
    server.on("connection", () => (connections += 1));
    const seen: number[] = [];
    const next = () => {
      seen.push(connections);
      return { path: "/" };
    };
    await generateLoad({ url, concurrency: 4, durationMs: 50, next });

    expect(seen.slice(0, 4)).toEqual([0, 1, 2, 3]);
    expect(new Set(seen.slice(4))).toEqual(new Set([4]));
  });

  it("counts refusals and lost connections as errors", async () => {
    const bad = await load("/bad");
    const away = await load("/", "http://127.0.0.1:9");

    expect(bad.errors).toEqual({ 503: bad.requests });
    expect(away.errors).toEqual({ 0: away.requests });
  });

  it("is reported as one line of a table", async () => {
    const row = {
      ...(await load("/")),
      name: "bare",
      concurrency: 4,
      cpuMicroseconds: null,
      connections: 0,
    };

    expect(formatTable([row]).split("\n")).toHaveLength(3);
    expect(formatTable([row])).toContain("| bare | 4 |");
    const twice = { ...row, name: "ours", yardstick: "bare", cpuMicroseconds: 300 };
    const table = formatTable([{ ...row, cpuMicroseconds: 150 }, twice]);
    expect(table).toContain("| 300 | +150 µs, 2.00 × bare |");
  });

  it("compares turn by turn, there and back together, whatever the machine did meanwhile", () => {
    const yardstick = [100, 150, 900, 950, 100, 150].map((spent) => turn(spent));
    const rows = [160, 170, 960, 970, 160, 999].map((spent) => turn(spent));

    expect(differenceOf(rows, yardstick)).toBe(40);
    expect(differenceOf(rows, [])).toBeNull();
  });

  it("takes the middle of several turns, and the sum of what was asked and refused", () => {
    const turns = [turn(300), turn(900, { 429: 2 }), turn(100, { 429: 1, 0: 1 })];

    expect(merge(turn(300), turns)).toMatchObject({
      requests: 300,
      errors: { 429: 3, 0: 1 },
      cpuMicroseconds: 300,
      p99Ms: 300,
      databaseCalls: null,
      connections: 9,
    });
  });
});

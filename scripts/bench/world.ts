import { randomUUID } from "node:crypto";
import { z } from "zod";
import { childProcessEnv } from "@/lib/env/child-process";
import {
  createBackend,
  generateKeys,
  openPostgres,
  readMigrations,
  type Query,
} from "@/lib/embedded-backend";
import { freePort } from "../start/ports";
import type { Processes } from "../start/processes";
import { runStep } from "../start/steps";
import { waitUntilReady } from "../start/wait-until-ready";
import { youngHeapOption } from "../start/young-heap";
import { findOnPath } from "../test/debian-package";
import { buildEmptyProxyIfStale, emptyProxyFolder } from "./build-empty-proxy";
import { generateWorkshops } from "./generate-workshops";
import { startMeasured, type MeasuredProcess } from "./measured-process";
import { startPostgresServer } from "./postgres-server";

/** A server under load, and the process that answers. */
export type Target = {
  url: string;
  process: MeasuredProcess;
  /** Database calls so far that no single answer speaks of: they serve many. */
  sharedCalls?: () => Promise<number>;
  /** Questions for all live streams together so far. */
  liveReads?: () => Promise<number>;
};
export type BenchRedis = { env: Record<string, string>; tell: (message: string) => void };

/** A real Postgres full of workshops, and ways to put servers in front of it. */
export type World = {
  workshops: number;
  /** The product as `npm start` runs it, with variables on top of the usual ones. */
  startWeb: (env: Record<string, string>) => Promise<Target>;
  /** The product, with a way past its proxy (`emptyProxyHeader`) and a route that does nothing, `/bare`. */
  startEmptyProxy: (env: Record<string, string>) => Promise<Target>;
  /** Without the product: `/` is a fixed answer, `/naive/{slug}` asks four times. */
  startBaseline: () => Promise<Target>;
  /** Null where no `redis-server` is installed. */
  startRedis: () => Promise<BenchRedis | null>;
  /** Asks the database beside the product. */
  query: Query;
  /** Connections the product holds at this moment. */
  connections: () => Promise<number>;
  close: () => Promise<void>;
};

/** As the product starts its own web server. */
export const nodeOptions = youngHeapOption();

/** Asks the product to count no requests. */
export const limitsOff = { RATE_LIMITS: "off" };

const generationTimeoutMs = 300_000;

/** Starts Postgres, applies all migrations and makes the workshops. */
export async function openWorld(workshops: number, processes: Processes): Promise<World> {
  const server = await runStep("Start Postgres", () => startPostgresServer());
  const database = openPostgres({
    url: server.url,
    poolSize: 2,
    idleTimeoutMs: 30_000,
    connectTimeoutMs: 5_000,
    statementTimeoutMs: generationTimeoutMs,
  });
  const keys = generateKeys();
  await runStep("Apply the migrations", async () =>
    createBackend(database, {
      keys,
      siteUrl: "http://127.0.0.1",
      templatesDir: "supabase/templates",
      mail: { send: async () => undefined },
      migrations: await readMigrations("supabase/migrations"),
    }),
  );
  await runStep(`Make ${workshops} workshops`, () => generateWorkshops(database.query, workshops));
  const started: MeasuredProcess[] = [];

  function start(module: string, args: string[], env: Record<string, string>): MeasuredProcess {
    const process = startMeasured(module, args, env);
    started.push(process);
    return process;
  }

  async function startProduct(
    module: string,
    args: string[],
    env: Record<string, string>,
  ): Promise<Target> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const listen = ["--port", String(port), "--hostname", "127.0.0.1"];
    const process = start(module, [...args, ...listen], {
      NODE_ENV: "production",
      NODE_OPTIONS: nodeOptions,
      PORT: String(port),
      SITE_URL: url,
      SUPABASE_URL: "http://127.0.0.1:9",
      SUPABASE_PUBLISHABLE_KEY: keys.publishableKey,
      SUPABASE_SECRET_KEY: keys.secretKey,
      SUPABASE_JWT_SECRET: keys.jwtSecret,
      SUPABASE_DB_URL: server.url,
      // The load comes from one machine; every request says where it would have come from.
      TRUSTED_PROXIES: "loopback",
      LOG_LEVEL: "warn",
      OPERATIONS_TOKEN: operationsToken,
      ...env,
    });
    return { url, process };
  }

  return {
    workshops,
    startWeb: async (env) => {
      const target = await startProduct("dist/programs/web.mjs", [], env);
      const ready = `${target.url}/api/health/ready`;
      await waitUntilReady("web server", ready, 60_000);
      return {
        ...target,
        sharedCalls: async () => {
          const { cache } = await readCounters(ready);
          return cache.database.loads + cache.changes.reads;
        },
        liveReads: async () => (await readCounters(ready)).live.hub.reads,
      };
    },
    startEmptyProxy: async (env) => {
      await buildEmptyProxyIfStale(processes);
      const next = "node_modules/next/dist/bin/next";
      const target = await startProduct(next, ["start", emptyProxyFolder], env);
      await waitUntilReady("server with an empty proxy", `${target.url}/bare`, 60_000);
      return target;
    },
    startBaseline: async () => {
      const process = start("scripts/bench/baseline-server.ts", [server.url], {});
      const { port } = (await process.said) as { port: number };
      return { url: `http://127.0.0.1:${port}`, process };
    },
    startRedis: async () => {
      if (findOnPath(childProcessEnv({})["PATH"] ?? "", ["redis-server"]) === null) return null;
      const process = start("tests/support/redis/serve.ts", [], {});
      const { url, token } = (await process.said) as { url: string; token: string };
      const env = { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token };
      return { env, tell: process.tell };
    },
    query: database.query,
    connections: async () => {
      const [row] = await database.query(
        "select count(*)::integer as count from pg_stat_activity where application_name = 'carbot'",
      );
      return Number(row?.["count"]);
    },
    close: async () => {
      for (const process of started) await process.stop();
      await database.close();
      await server.close();
    },
  };
}

/** Servers of the bench listen on loopback and live as long as it. */
const operationsToken = randomUUID();

/** The loads of contexts and the questions for changes. */
async function readCounters(ready: string): Promise<z.infer<typeof readiness>> {
  const headers = { authorization: `Bearer ${operationsToken}` };
  return readiness.parse(await (await fetch(ready, { headers })).json());
}

const readiness = z.object({
  cache: z.object({
    database: z.object({ loads: z.number() }),
    changes: z.object({ reads: z.number() }),
  }),
  live: z.object({ hub: z.object({ reads: z.number() }) }),
});

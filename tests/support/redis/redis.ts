import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { findOnPath } from "@/scripts/test/debian-package";
import { openResp, subscribe } from "./resp";
import { startUpstashRest } from "./upstash-rest";

/** A real Redis behind Upstash's REST interface. */
export type TestRedis = {
  url: string;
  token: string;
  /** HTTP requests answered so far. */
  requests: () => number;
  /** Redis stops answering, as a machine that hangs does; its connections stay open. */
  hang: () => void;
  resume: () => void;
  close: () => Promise<void>;
};

/** Whether a Redis server is installed; says in one line what is skipped if not. */
export function hasRedis(): boolean {
  const isThere = findOnPath(process.env["PATH"] ?? "", ["redis-server"]) !== null;
  if (!isThere)
    console.warn("No redis-server found: its tests are skipped (Debian: redis-server).");
  return isThere;
}

/** Starts Redis on a free loopback port, without a file on disk. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const settings = { port, bind: "127.0.0.1", save: "", appendonly: "no", maxmemory: "64mb" };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
  await untilReady(server.stdout);
  const token = "a token for tests";
  const connection = openResp(port);
  const rest = await startUpstashRest(connection, token, (channel, onText) =>
    subscribe(port, channel, onText),
  );
  return {
    url: rest.url,
    token,
    requests: rest.requests,
    hang: () => void server.kill("SIGSTOP"),
    resume: () => void server.kill("SIGCONT"),
    close: async () => {
      const ended = once(server, "exit");
      connection.close();
      server.kill("SIGKILL");
      await Promise.all([ended, rest.close()]);
    },
  };
}

async function untilReady(output: NodeJS.ReadableStream): Promise<void> {
  for await (const chunk of output) {
    if (String(chunk).includes("Ready to accept connections")) break;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

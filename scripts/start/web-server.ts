import { childProcessEnv } from "@/lib/env/child-process";
import type { Processes } from "./processes";
import { runStep } from "./steps";
import { waitUntilReady } from "./wait-until-ready";
import { youngHeapOption } from "./young-heap";

export type WebServer = {
  mode: "production" | "development";
  host: string;
  port: number;
  /** Where people reach the site. */
  siteUrl: string;
  /** Variables on top of our own. */
  env: Record<string, string>;
};

const readyTimeoutMs = 90_000;

/** Starts Next, in production behind our own listener, and waits until every dependency behind it answers. Returns its address on this machine. */
export async function startWebServer(processes: Processes, server: WebServer): Promise<string> {
  const { mode, host, port, siteUrl, env } = server;
  const url = `http://${reachable(host)}:${port}`;
  const listen = ["--port", `${port}`, "--hostname", host];
  const isHttps = siteUrl.startsWith("https:");
  await runStep("Start the web server", async () => {
    processes.start({
      name: "web server",
      ...(mode === "production"
        ? {
            module: "dist/programs/web.mjs",
            args: isHttps ? [...listen, "--https"] : listen,
          }
        : { module: "node_modules/next/dist/bin/next", args: ["dev", ...listen] }),
      env: childProcessEnv({
        NODE_ENV: mode,
        // As `next start` sets it: where Next asks itself.
        __NEXT_PRIVATE_ORIGIN: url,
        NODE_OPTIONS: youngHeapOption(),
        ...env,
      }),
    });
    await Promise.race([
      waitUntilReady("web server", `${url}/api/health/ready`, readyTimeoutMs),
      processes.failed,
    ]);
  });
  return url;
}

/** An address to reach a listener by: one that listens everywhere listens on loopback too. */
function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

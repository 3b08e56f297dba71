import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { childProcessEnv } from "@/lib/env/child-process";
import type { Processes } from "../start/processes";
import { hashSources } from "../start/source-hash";
import { runStep } from "../start/steps";

/** The product with a way past its proxy and one route more, `/bare`, that does nothing. */
export const emptyProxyFolder = ".cache/bench/empty-proxy";

const stampFile = join(emptyProxyFolder, ".next/carbot-sources");

const ownSources = "scripts/bench/empty-proxy";

/** Builds it unless the last build was made of exactly these sources, the product's and its own. */
export async function buildEmptyProxyIfStale(processes: Processes): Promise<void> {
  const sources = hashSources(".") + hashSources(ownSources);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === sources) return;
  rmSync(emptyProxyFolder, { recursive: true, force: true });
  for (const part of [
    "app",
    "instrumentation.ts",
    "instrumentation-client.ts",
    "postcss.config.mjs",
  ]) {
    cpSync(part, join(emptyProxyFolder, part), { recursive: true });
  }
  cpSync(ownSources, emptyProxyFolder, { recursive: true });
  await runStep("Build it with an empty proxy", () =>
    processes.run({
      name: "build with an empty proxy",
      module: "node_modules/next/dist/bin/next",
      args: ["build", emptyProxyFolder],
      env: childProcessEnv({ NODE_ENV: "production" }),
    }),
  );
  writeFileSync(stampFile, sources);
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { childProcessEnv } from "@/lib/env/child-process";
import type { Processes } from "../start/processes";
import { hashSources } from "../start/source-hash";
import { runStep } from "../start/steps";

/** Next with next to nothing in it: a route that does nothing, and one of ours behind a proxy that does nothing. */
export const bareNext = "scripts/bench/bare-next";

const stampFile = `${bareNext}/.next/carbot-sources`;

/** Builds it unless the last build was made of exactly these sources of the product. */
export async function buildBareNextIfStale(processes: Processes): Promise<void> {
  const sources = hashSources(".");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === sources) return;
  await runStep("Build a bare application", () =>
    processes.run({
      name: "build of the bare application",
      module: "node_modules/next/dist/bin/next",
      args: ["build", bareNext],
      env: childProcessEnv({ NODE_ENV: "production" }),
    }),
  );
  writeFileSync(stampFile, sources);
}

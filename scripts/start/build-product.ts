import { existsSync } from "node:fs";
import { shortenText } from "@/lib/core/text";
import { childProcessEnv } from "@/lib/env/child-process";
import { buildReader } from "../build-reader";
import { buildWidget } from "../build-widget";
import { buildId, isBuilt, stampBuild } from "./build-stamp";
import type { Processes } from "./processes";
import { hashSources } from "./source-hash";
import { runStep, type Report } from "./steps";

const nextCommand = "node_modules/next/dist/bin/next";

/** Builds widget and web application unless the last build was made of exactly these sources. */
export async function buildIfStale(processes: Processes): Promise<void> {
  const sources = hashSources(".");
  if (isBuilt(sources)) return;
  await buildAll(processes);
}

/** Builds widget and web application and remembers what they were made of. */
export async function buildAll(processes: Processes): Promise<void> {
  const sources = hashSources(".");
  await buildWidgetStep();
  await runStep("Build the document reader", () => buildReader());
  await runStep("Build the web application", (report) => buildWeb(processes, report));
  stampBuild(sources);
}

/** Builds the embeddable widget into public/, which takes less than a second. */
export async function buildWidgetStep(): Promise<void> {
  await runStep("Build the widget", () => buildWidget());
}

async function buildWeb(processes: Processes, report: Report): Promise<void> {
  await processes.run({
    name: "build of the web application",
    module: nextCommand,
    args: ["build"],
    env: childProcessEnv({ NODE_ENV: "production" }),
    onLine: (line) => report(shortenText(line.trim(), 60)),
  });
  if (!existsSync(buildId)) throw new Error("next build ended well but left no build");
}

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { openInstallation } from "../start/installation";
import { freePort } from "../start/ports";
import { createProcesses, type Processes } from "../start/processes";
import { temporaryFolder } from "../start/temporary-folder";
import { succeeds, type Step } from "./checks";
import { chromiumAdvice, findChromium } from "./find-chromium";
import { tallyPlaywright } from "./reports";
import type { Tally } from "./tally";

const playwright = "node_modules/@playwright/test/cli.js";
const reportFile = ".cache/test/e2e.json";

/** Runs Playwright against the real product, started for it on free ports with a data folder of its own. */
export const endToEndStep: Step = {
  name: "end to end",
  run: async (processes) => {
    mkdirSync(".cache/test", { recursive: true });
    rmSync(reportFile, { force: true });
    const chromium = await findChromium();
    if (chromium === null) {
      console.log(chromiumAdvice);
      return countAsSkipped(processes);
    }
    return runInBrowser(processes, chromium);
  },
};

async function runInBrowser(processes: Processes, chromium: string): Promise<Tally> {
  const dataDir = temporaryFolder("e2e");
  const product = createProcesses();
  try {
    const port = await freePort();
    const { url, demoPassword } = await openInstallation(product, {
      mode: "production",
      host: "127.0.0.1",
      port,
      siteUrl: `http://127.0.0.1:${port}`,
      dataDir,
      backendPort: await freePort(),
      isIsolated: true,
    });
    await succeeds(processes, {
      name: "end-to-end tests",
      module: playwright,
      args: ["test", "--reporter=list,json"],
      env: {
        PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile,
        E2E_BASE_URL: url,
        DEMO_PASSWORD: demoPassword ?? "",
        CHROMIUM_PATH: chromium,
      },
    });
    return readReport();
  } finally {
    await product.stop();
  }
}

async function countAsSkipped(processes: Processes): Promise<Tally> {
  const args = ["test", "--list", "--reporter=json"];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile };
  await succeeds(processes, { name: "listing of end-to-end tests", module: playwright, args, env });
  const { passed, failed, skipped } = readReport();
  return { passed: 0, failed, skipped: passed + skipped };
}

function readReport(): Tally {
  return tallyPlaywright(JSON.parse(readFileSync(reportFile, "utf8")));
}

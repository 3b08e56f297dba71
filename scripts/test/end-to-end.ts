import { mkdirSync, readFileSync, rmSync } from "node:fs";
import type { Installation } from "../start/installation";
import type { Processes } from "../start/processes";
import { succeeds, type Step } from "./checks";
import { chromiumAdvice, findChromium } from "./find-chromium";
import { tallyPlaywright } from "./reports";
import type { Tally } from "./tally";
import { withProduct } from "./with-product";

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

function runInBrowser(processes: Processes, chromium: string): Promise<Tally> {
  const work = async ({ url, demoPassword }: Installation) => {
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
  };
  // A workshop's own site is one that the test serves on this machine.
  return withProduct("e2e", work, { READ_LOCAL_PAGES: "on" });
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

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { succeeds, type Step } from "./checks";
import { tallyVitest } from "./reports";
import { oneFailed } from "./tally";

/** Runs one project of vitest.config.ts. */
export function vitestStep(project: string): Step {
  return {
    name: project,
    run: async (processes) => {
      const report = `.cache/test/${project}.json`;
      mkdirSync(".cache/test", { recursive: true });
      rmSync(report, { force: true });
      const isGreen = await succeeds(processes, {
        name: `${project} tests`,
        module: "node_modules/vitest/vitest.mjs",
        args: [
          "run",
          `--project=${project}`,
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${report}`,
        ],
      });
      const tally = tallyVitest(JSON.parse(readFileSync(report, "utf8")));
      // An error outside of the tests fails a run in which each test passed.
      return isGreen || tally.failed > 0 ? tally : { ...tally, failed: oneFailed.failed };
    },
  };
}

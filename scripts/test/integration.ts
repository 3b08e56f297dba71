import { toolEnv } from "@/lib/env/start";
import type { Step } from "./checks";
import { findOnPath, installDebianPackage } from "./debian-package";
import { vitestStep } from "./vitest-step";

const tests = vitestStep("integration");

/** The integration tests; what needs a Redis server runs where there is one, or where one can be installed. */
export const integrationStep: Step = {
  ...tests,
  run: async (processes) => {
    const { PATH } = toolEnv();
    const isThere = findOnPath(PATH, ["redis-server"]) !== null;
    if (!isThere && !(await installDebianPackage(PATH, "redis-server"))) {
      console.log(
        "No redis-server found: the tests of shared limits and caches are skipped. Install it (Debian, Ubuntu: sudo apt-get install redis-server) and run npm test again.",
      );
    }
    return tests.run(processes);
  },
};

import { toolEnv } from "@/lib/env/start";
import { succeeds, type Step } from "./checks";
import { installDebianPackage } from "./debian-package";
import { findMissing } from "./find-other-browsers";
import type { Tally } from "./tally";
import { withProduct } from "./with-product";

/** Widget and dashboard once through in Firefox and WebKit, as far as they are here or Debian brings them. */
export const otherBrowsersStep: Step = {
  name: "other browsers",
  run: async (processes) => {
    const { PATH } = toolEnv();
    for (const kind of ["firefox", "webkit"] as const) {
      for (const name of findMissing(PATH, kind)) await installDebianPackage(PATH, name);
    }
    return withProduct("browsers", async ({ url, demoPassword }) => {
      let tally: Tally | null = null;
      const isFine = await succeeds(processes, {
        name: "smoke test in other browsers",
        module: "tests/browsers/smoke.ts",
        args: [url],
        env: { DEMO_PASSWORD: demoPassword ?? "" },
        onMessage: (message) => ({ tally } = message as { tally: Tally }),
      });
      return tally ?? { passed: 0, failed: isFine ? 0 : 1, skipped: 0 };
    });
  },
};

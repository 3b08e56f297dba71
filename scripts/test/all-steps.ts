import { buildIfStale } from "../start/build-product";
import { check, type Step } from "./checks";
import { endToEndStep } from "./end-to-end";
import { integrationStep } from "./integration";
import { otherBrowsersStep } from "./other-browsers";
import { quickSteps } from "./quick-steps";
import { securityStep } from "./security";
import { onePassed } from "./tally";
import { vitestStep } from "./vitest-step";

/** Everything that can run on this machine. */
export const allSteps: readonly Step[] = [
  ...quickSteps,
  check("database types", ["scripts/generate-database-types.ts", "--check"]),
  vitestStep("database"),
  integrationStep,
  {
    name: "build",
    run: async (processes) => {
      await buildIfStale(processes);
      return onePassed;
    },
  },
  endToEndStep,
  otherBrowsersStep,
  securityStep,
];

import { buildIfStale } from "../start/build-product";
import { check, type Step } from "./checks";
import { endToEndStep } from "./end-to-end";
import { onePassed } from "./tally";
import { vitestStep } from "./vitest-step";

const tsc = "node_modules/typescript/bin/tsc";

/** What needs no service and takes seconds. */
export const quickSteps: readonly Step[] = [
  check("format", ["node_modules/oxfmt/bin/oxfmt", "--check", "."]),
  check("lint", ["node_modules/oxlint/bin/oxlint", "--deny-warnings"]),
  // Next writes the types of routes and pages that tsc then reads.
  check("types", ["node_modules/next/dist/bin/next", "typegen"], [tsc, "--noEmit"]),
  check("widget types", [tsc, "--noEmit", "-p", "widget/tsconfig.json"]),
  vitestStep("unit"),
];

/** Everything that can run on this machine. */
export const allSteps: readonly Step[] = [
  ...quickSteps,
  check("database types", ["scripts/generate-database-types.ts", "--check"]),
  vitestStep("database"),
  vitestStep("integration"),
  {
    name: "build",
    run: async (processes) => {
      await buildIfStale(processes);
      return onePassed;
    },
  },
  endToEndStep,
];

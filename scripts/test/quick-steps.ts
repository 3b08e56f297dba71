import { check, type Step } from "./checks";
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

import { childProcessEnv } from "@/lib/env/child-process";
import type { Processes } from "./processes";
import type { Tasks } from "./tasks/tasks";

/** Bundled beforehand where every start has them done; a build is rare, and takes its time anyway. */
const modules: Readonly<Record<keyof Tasks, string>> = {
  "prepare-start": "dist/programs/prepare-start.mjs",
  "import-demo": "dist/programs/import-demo.mjs",
  "build-product": "scripts/start/tasks/build-product.ts",
};

/** Has a task done by a process of its own, which prints its steps itself, and returns what came of it. */
export async function runTask<Name extends keyof Tasks>(
  processes: Processes,
  name: Name,
  input: Tasks[Name]["input"],
): Promise<Tasks[Name]["output"]> {
  let output: Tasks[Name]["output"] | undefined;
  const run = processes.run({
    name: name.replaceAll("-", " "),
    module: modules[name],
    env: childProcessEnv({}),
    message: input,
    onMessage: (message) => {
      // Both ends are bundled from the same sources.
      ({ output } = message as { output: Tasks[Name]["output"] });
    },
    ownsOutput: true,
    saysWhy: true,
  });
  // What a task needs may end while it works.
  await Promise.race([run, processes.failed]);
  return output as Tasks[Name]["output"];
}

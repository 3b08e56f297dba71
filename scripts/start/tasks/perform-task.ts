import { once } from "node:events";
import { promisify } from "node:util";
import type { Processes } from "../processes";
import { runScript } from "../run-script";
import type { Tasks } from "./tasks";

/** Does what `runTask` asked this process for, and ends it. */
export function performTask<Name extends keyof Tasks>(
  _name: Name,
  work: (input: Tasks[Name]["input"], processes: Processes) => Promise<Tasks[Name]["output"]>,
): Promise<never> {
  return runScript(async (processes) => {
    process.channel?.ref();
    const [{ value }] = await once(process, "message");
    process.channel?.unref();
    const output = await work(value, processes);
    await promisify((message: unknown, done: (error: Error | null) => void) =>
      process.send?.(message, done),
    )({ output });
    return 0;
  });
}

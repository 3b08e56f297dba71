import { reportFailure } from "../start/failure";
import type { Processes } from "../start/processes";
import type { Step } from "./checks";
import { addTallies, formatTally, oneFailed, type Tally } from "./tally";

/** Runs all steps, whatever becomes of each, prints their sums and resolves with the exit code. */
export async function runSteps(steps: readonly Step[], processes: Processes): Promise<number> {
  processes.echo();
  const rows: { name: string; seconds: string; tally: Tally }[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const startedAt = performance.now();
    const tally = await runOne(step, processes);
    rows.push({
      name: step.name,
      seconds: ((performance.now() - startedAt) / 1000).toFixed(1),
      tally,
    });
  }
  const table = rows.map(({ name, seconds, tally }) => {
    const mark = tally.failed > 0 ? "✗" : "✓";
    return `${mark} ${name.padEnd(16)} ${seconds.padStart(7)} s   ${formatTally(tally)}`;
  });
  const total = addTallies(rows.map((row) => row.tally));
  console.log(`\n${table.join("\n")}\n\n${formatTally(total)}`);
  return total.failed > 0 ? 1 : 0;
}

async function runOne(step: Step, processes: Processes): Promise<Tally> {
  try {
    return await step.run(processes);
  } catch (error) {
    reportFailure(error);
    return oneFailed;
  }
}

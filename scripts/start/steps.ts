/** Says what is going on now, within a step; shown beside the running time where there is a terminal. */
export type Report = (detail: string) => void;

const isTerminal = process.stdout.isTTY === true;
const clearLine = "\r\u001b[K";

/** Longer than this without a terminal, and a step says that it is still at it. */
const stillBusyMs = 15_000;

/** Runs one named step: its name and running time while it works, `✓ name  1.2 s` when it is done. */
export async function runStep<Result>(
  name: string,
  work: (report: Report) => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now();
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  let detail = "";
  const draw = () => {
    const text = `  ${name}${detail && `: ${detail}`} … ${elapsed()}`;
    process.stdout.write(isTerminal ? clearLine + text : `${text}\n`);
  };
  const timer = setInterval(draw, isTerminal ? 200 : stillBusyMs);
  try {
    const result = await work((text) => {
      detail = text;
    });
    if (isTerminal) process.stdout.write(clearLine);
    console.log(`✓ ${name.padEnd(28)} ${elapsed().padStart(7)}`);
    return result;
  } catch (error) {
    if (isTerminal) process.stdout.write(clearLine);
    console.log(`✗ ${name.padEnd(28)} ${elapsed().padStart(7)}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Prints a line that stays, below the running step. */
export function printDetail(line: string): void {
  console.log(`${isTerminal ? clearLine : ""}  ${line}`);
}

import { fork, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { StartFailure } from "./failure";

export type ProcessSpec = {
  /** How messages call it: "The web server stopped …". */
  name: string;
  module: string;
  args?: string[];
  env: NodeJS.ProcessEnv;
  /** Sees every line of standard output, e.g. to show progress. */
  onLine?: (line: string) => void;
  /** Its last line is a sentence that says why it failed, and enough. @default false */
  saysWhy?: boolean;
};

export type Processes = {
  /** Starts a process that is to stay. */
  start: (spec: ProcessSpec) => void;
  /** Runs a process to its end; rejects with its last lines when it fails. */
  run: (spec: ProcessSpec) => Promise<void>;
  /** Rejects with the last lines of the first started process that ends before it was told to. */
  failed: Promise<never>;
  /** From now on the output of all started processes goes to the terminal. */
  echo: () => void;
  /** Stops all in reverse order of their start; each gets a bounded time. */
  stop: () => Promise<void>;
};

const keptLines = 40;
const stopTimeoutMs = 8000;

/** Keeps the processes of one installation together: none outlives `stop`, none dies unnoticed. */
export function createProcesses(): Processes {
  const children: ChildProcess[] = [];
  const failure = Promise.withResolvers<never>();
  // Nobody may be waiting at the moment it happens.
  failure.promise.catch(() => {});
  let isEchoing = false;
  let stopping: Promise<void> | null = null;

  const launch = (spec: ProcessSpec): Promise<void> => {
    const child = forkDetached(spec);
    children.push(child);
    const lines = collectLines(child, (line, to) => {
      if (isEchoing) to.write(`${line}\n`);
      if (to === process.stdout) spec.onLine?.(line);
    });
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => {
        // Whoever stops everything no longer waits for anything.
        if (stopping !== null) return;
        if (code === 0) return resolve();
        const end = signal ? `was ended by ${signal}` : `stopped with exit code ${code}`;
        const why = lines.at(-1);
        if (spec.saysWhy && why && !signal) return reject(new StartFailure(why));
        const said = isEchoing ? [] : lines;
        reject(new StartFailure([...said, `The ${spec.name} ${end}.`].join("\n")));
      });
    });
  };

  const start = (spec: ProcessSpec) => {
    launch(spec).then(
      () => failure.reject(new StartFailure(`The ${spec.name} stopped by itself.`)),
      failure.reject,
    );
  };
  const stop = () => {
    stopping ??= stopAll(children.toReversed());
    return stopping;
  };
  const echo = () => {
    isEchoing = true;
  };
  return { start, run: launch, failed: failure.promise, echo, stop };
}

/** A process group of its own: Ctrl-C reaches only us, and we stop the children in order. */
function forkDetached({ module, args = [], env }: ProcessSpec): ChildProcess {
  const exitWithParent = new URL(`exit-with-parent.mjs?parent=${process.pid}`, import.meta.url)
    .href;
  const typescript = module.endsWith(".ts") ? ["--import", "tsx"] : [];
  return fork(module, args, {
    env,
    execArgv: ["--import", exitWithParent, ...typescript],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
}

function collectLines(
  child: ChildProcess,
  onLine: (line: string, to: NodeJS.WriteStream) => void,
): string[] {
  const lines: string[] = [];
  const attach = (from: ChildProcess["stdout"], to: NodeJS.WriteStream) => {
    if (!from) return;
    createInterface({ input: from }).on("line", (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      onLine(line, to);
    });
  };
  attach(child.stdout, process.stdout);
  attach(child.stderr, process.stderr);
  return lines;
}

async function stopAll(children: ChildProcess[]): Promise<void> {
  for (const child of children) await stopOne(child);
}

async function stopOne(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  // The whole group: a child that does not listen must not leave children of its own behind.
  const force = setTimeout(() => process.kill(-pid, "SIGKILL"), stopTimeoutMs);
  await ended;
  clearTimeout(force);
}

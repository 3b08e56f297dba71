import { fork, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { StartFailure } from "./failure";

export type ProcessSpec = {
  /** How messages call it: "The web server stopped …". */
  name: string;
  module: string;
  args?: string[];
  env: NodeJS.ProcessEnv;
  /** Sees every line of standard output, e.g. to show progress. */
  onLine?: (line: string) => void;
  /** What it says when it fails says why, and enough: its last line, or all of its errors where it prints its progress itself. @default false */
  saysWhy?: boolean;
  /** It prints its progress itself, so that its standard output is ours. @default false */
  ownsOutput?: boolean;
  /** Told to it when it has begun. */
  message?: unknown;
  /** Sees what it tells us. */
  onMessage?: (message: unknown) => void;
};

export type Processes = {
  /** Starts a process that is to stay. */
  start: (spec: ProcessSpec) => void;
  /** Starts a process that is started anew when it ends, after a pause that grows while it keeps ending. */
  keep: (spec: ProcessSpec) => void;
  /** Runs a process to its end; rejects with its last lines when it fails. */
  run: (spec: ProcessSpec) => Promise<void>;
  /** Rejects with the last lines of the first started process that ends before it was told to. */
  failed: Promise<never>;
  /** From now on the output of all started processes goes to the terminal. */
  echo: () => void;
  /** Stops all in reverse order of their start; each gets a bounded time, all together at most `withinMs`. */
  stop: (options?: { withinMs?: number }) => Promise<void>;
};

export type ProcessesOptions = {
  /** Before a kept process is started for the second time, the third …; the last one stays. @default 1 s, growing to a minute */
  pausesMs?: readonly number[];
};

const keptLines = 40;
const stopTimeoutMs = 8000;
const usualPausesMs = [1_000, 2_000, 5_000, 15_000, 60_000];
/** Whoever lived that long has recovered: its next end is a first one. */
const recoveredMs = 120_000;

/** Keeps the processes of one installation together: none outlives `stop`, none dies unnoticed. */
export function createProcesses({ pausesMs = usualPausesMs }: ProcessesOptions = {}): Processes {
  const children: ChildProcess[] = [];
  const failure = Promise.withResolvers<never>();
  // Nobody may be waiting at the moment it happens.
  failure.promise.catch(() => {});
  let isEchoing = false;
  let stopping: Promise<void> | null = null;

  const launch = (spec: ProcessSpec): Promise<void> => {
    const child = forkDetached(spec);
    children.push(child);
    if (spec.onMessage) child.on("message", spec.onMessage);
    // Whoever has ended by then says so by its end.
    if (spec.message !== undefined) child.send({ value: spec.message }, () => undefined);
    child.once("exit", () => {
      children.splice(children.indexOf(child), 1);
      endGroup(child);
    });
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
        const why = spec.ownsOutput ? lines.join("\n") : lines.at(-1);
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
  const keep = (spec: ProcessSpec) => {
    startAnew(spec, 0).catch(failure.reject);
  };
  const startAnew = async (spec: ProcessSpec, endsBefore: number): Promise<void> => {
    const startedAt = performance.now();
    const why = await launch(spec).then(() => `The ${spec.name} stopped by itself.`, messageOf);
    if (stopping !== null) return;
    const ends = performance.now() - startedAt >= recoveredMs ? 0 : endsBefore;
    const pauseMs = pausesMs[Math.min(ends, pausesMs.length - 1)] ?? 0;
    process.stderr.write(`${why} It is started again in ${pauseMs / 1000} s.\n`);
    await sleep(pauseMs, undefined, { ref: false });
    if (stopping === null) startAnew(spec, ends + 1).catch(failure.reject);
  };
  const stop = ({ withinMs = Infinity }: { withinMs?: number } = {}) => {
    stopping ??= stopAll(children.toReversed(), performance.now() + withinMs);
    return stopping;
  };
  const echo = () => {
    isEchoing = true;
  };
  return { start, keep, run: launch, failed: failure.promise, echo, stop };
}

/** A process group of its own: Ctrl-C reaches only us, and we stop the children in order. */
function forkDetached({ module, args = [], env, ownsOutput }: ProcessSpec): ChildProcess {
  const exitWithParent = pathToFileURL("scripts/start/exit-with-parent.mjs");
  exitWithParent.searchParams.set("parent", `${process.pid}`);
  const typescript = module.endsWith(".ts") ? ["--import", "tsx"] : [];
  return fork(module, args, {
    env,
    execArgv: ["--import", exitWithParent.href, ...typescript],
    stdio: ["ignore", ownsOutput ? "inherit" : "pipe", "pipe", "ipc"],
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

async function stopAll(children: ChildProcess[], endsAt: number): Promise<void> {
  for (const child of children) {
    await stopOne(child, Math.min(stopTimeoutMs, Math.max(0, endsAt - performance.now())));
  }
}

async function stopOne(child: ChildProcess, timeoutMs: number): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  // The whole group: a child that does not listen must not leave children of its own behind.
  const force = setTimeout(() => endGroup(child), timeoutMs);
  await ended;
  clearTimeout(force);
}

/** Kills a child and all that it started; whoever has ended already is no harm. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group is empty.
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setPriority } from "node:os";
import type { Readable } from "node:stream";
import { bareProcessEnv } from "@/lib/env/child-process";

/**
 * A program for Node that reads standard input and writes its answer to file descriptor 3. Its first byte says that it has been loaded
 * and begins: white space will do.
 */
export type BoundedProgram = { module: string; execArgv?: readonly string[] };

export type Bounds = {
  /** From its first byte on: a machine that is busy starts a process late, which is not the input's doing. */
  timeoutMs: number;
  /** Of its JavaScript heap. */
  heapMegabytes: number;
  /** Of all its memory; looked after where the system says how much that is (Linux). */
  residentMegabytes: number;
  answerBytes: number;
};

/** How a child ended: with an answer, or at one of its bounds. */
export type ChildEnd =
  | { kind: "answered"; answer: Buffer }
  | { kind: "too_late" | "too_large" | "answer_too_large" | "crashed" | "not_begun" | "stopped" };

type Verdict = "too_late" | "too_large" | "answer_too_large" | "stopped" | "not_begun";

const memoryPollMs = 100;
/** The longest that a process may take to be loaded. */
const startTimeoutMs = 60_000;
/** Behind everybody whom somebody waits for. */
const lowPriority = 10;

/**
 * Runs a program on `input` in a process of its own, which is killed at its bounds whatever it is doing. Rejects only when no process
 * can be started.
 */
export async function runBounded(
  program: BoundedProgram,
  input: Buffer,
  bounds: Bounds,
  signal?: AbortSignal,
): Promise<ChildEnd> {
  if (signal?.aborted) return { kind: "stopped" };
  const child = start(program, bounds);
  let verdict: Verdict | null = null;
  const kill = (why: Verdict) => {
    verdict ??= why;
    child.kill("SIGKILL");
  };
  let deadline = setTimeout(() => kill("not_begun"), startTimeoutMs);
  const begin = () => {
    clearTimeout(deadline);
    deadline = setTimeout(() => kill("too_late"), bounds.timeoutMs);
  };
  const memory = setInterval(() => {
    void readResidentMegabytes(child).then((used) => {
      if (used > bounds.residentMegabytes) kill("too_large");
    });
  }, memoryPollMs);
  const stop = () => kill("stopped");
  signal?.addEventListener("abort", stop);
  try {
    const pipe = child.stdio[3] as Readable;
    pipe.once("data", begin);
    const answer = collect(pipe, bounds.answerBytes, () => kill("answer_too_large"));
    const end = ended(child);
    send(child, input);
    const { code, signal: deadly } = await end;
    if (verdict !== null) return { kind: verdict };
    if (code === 0) return { kind: "answered", answer: await answer };
    // Before it looked at the input, it cannot have died of it.
    if ((await answer).length === 0) return { kind: "not_begun" };
    // V8 ends a process by SIGABRT when the heap is full; a SIGKILL that is not ours is the system's, for want of memory.
    return { kind: deadly === "SIGABRT" || deadly === "SIGKILL" ? "too_large" : "crashed" };
  } finally {
    clearTimeout(deadline);
    clearInterval(memory);
    signal?.removeEventListener("abort", stop);
  }
}

function start({ module, execArgv = [] }: BoundedProgram, { heapMegabytes }: Bounds): ChildProcess {
  const flags = [`--max-old-space-size=${heapMegabytes}`, ...execArgv];
  return spawn(process.execPath, [...flags, module], {
    env: bareProcessEnv(),
    stdio: ["pipe", "ignore", "ignore", "pipe"],
  });
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", () => lowerPriority(child));
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
}

function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, lowPriority);
  } catch {
    // Where the system does not let us, it shares the processor like everybody.
  }
}

function send(child: ChildProcess, input: Buffer): void {
  // A child that ends early breaks the pipe; how it ended says enough.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input);
}

async function collect(from: Readable, most: number, onTooMuch: () => void): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of from) {
      size += part.length;
      if (size > most) {
        onTooMuch();
        break;
      }
      parts.push(part);
    }
  } catch {
    // The same: its end says enough.
  }
  return Buffer.concat(parts);
}

async function readResidentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { childProcessEnv } from "@/lib/env/child-process";
import { createProcesses, type Processes } from "@/scripts/start/processes";

let folder = "";
let processes: Processes;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "carbot-processes-"));
  processes = createProcesses();
});
afterEach(async () => {
  await processes.stop();
  rmSync(folder, { recursive: true, force: true });
});

function script(name: string, code: string) {
  const module = join(folder, `${name}.mjs`);
  writeFileSync(module, code);
  return { name, module, env: childProcessEnv({}) };
}

/** A server of nothing: says that it is up, stays, and writes its name when it is told to end. */
function server(name: string) {
  return script(
    name,
    `import { appendFileSync } from "node:fs";
     process.on("SIGTERM", () => {
       appendFileSync(${JSON.stringify(join(folder, "ended"))}, "${name} ");
       process.exit(0);
     });
     setInterval(() => {}, 1000);
     console.log("up");`,
  );
}

function startAndWait(name: string): Promise<void> {
  return new Promise((resolve) => {
    processes.start({ ...server(name), onLine: () => resolve() });
  });
}

describe("a process that is kept", () => {
  it("is started anew each time it ends, after pauses that grow, and fails nobody else", async () => {
    const kept = createProcesses({ pausesMs: [0, 20, 40] });
    const startedAt: number[] = [];
    const fourth = new Promise<void>((resolve) => {
      kept.keep({
        ...script("worker", 'console.log("up"); process.exit(3);'),
        onLine: () => {
          if (startedAt.push(performance.now()) === 4) resolve();
        },
      });
    });
    const ended = vi.fn<() => void>();
    kept.failed.catch(ended);

    await fourth;
    await kept.stop();

    expect(ended).not.toHaveBeenCalled();
    expect(startedAt).toHaveLength(4);
  });

  it("is not started again once all is stopped", async () => {
    const kept = createProcesses({ pausesMs: [0] });
    const up = new Promise<void>((resolve) => {
      kept.keep({ ...server("worker"), onLine: () => resolve() });
    });
    await up;

    await kept.stop();

    expect(readFileSync(join(folder, "ended"), "utf8")).toBe("worker ");
  });
});

describe("output that nobody reads any more", () => {
  it("costs a process nothing, however much it writes and whatever it does with errors", async () => {
    const { module } = script(
      "talker",
      `let errors = 0;
       process.on("uncaughtException", (error) => { errors += 1; console.error(error); });
       process.once("message", () => {
         let lines = 0;
         const timer = setInterval(() => {
           process.stdout.write("a line\\n");
           process.stderr.write("a line\\n");
           lines += 1;
           if (lines < 50) return;
           clearInterval(timer);
           process.send({ errors, lines });
           process.disconnect();
         }, 1);
       });`,
    );
    const preload = join(process.cwd(), "scripts/start/exit-with-parent.mjs");
    const talker = fork(module, {
      execArgv: ["--import", `${preload}?parent=${process.pid}`],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    talker.stdout?.destroy();
    talker.stderr?.destroy();
    const told = once(talker, "message");
    talker.send("talk");

    expect((await told)[0]).toEqual({ errors: 0, lines: 50 });
  });
});

describe("processes that belong together", () => {
  it("are stopped in reverse order of their start, each before the next", async () => {
    await startAndWait("first");
    await startAndWait("second");
    await startAndWait("third");

    await processes.stop();

    expect(readFileSync(join(folder, "ended"), "utf8")).toBe("third second first ");
  });

  it("are reported with their last words when one ends by itself", async () => {
    processes.start(script("web server", 'console.error("out of luck"); process.exit(3);'));

    await expect(processes.failed).rejects.toThrow(
      "out of luck\nThe web server stopped with exit code 3.",
    );
  });

  it("are reported with one sentence when that is all they say", async () => {
    const backend = script("backend", 'console.error("The disk is full."); process.exit(1);');
    processes.start({ ...backend, saysWhy: true });

    await expect(processes.failed).rejects.toThrow(/^The disk is full\.$/);
  });

  it("are reported when one ends without an error, for it was to stay", async () => {
    processes.start(script("web server", ""));

    await expect(processes.failed).rejects.toThrow("The web server stopped by itself.");
  });

  it("may be runs to an end, which succeed", async () => {
    const lines: string[] = [];

    await processes.run({
      ...script("build", 'console.log("one"); console.log("two");'),
      onLine: (line) => lines.push(line),
    });

    expect(lines).toEqual(["one", "two"]);
  });

  it("may have children of their own that wait for work", async () => {
    const worker = script("worker", 'process.on("message", () => process.exit(7));');
    const code = `
      import { fork } from "node:child_process";
      const worker = fork(${JSON.stringify(worker.module)});
      worker.once("exit", (code) => { process.exitCode = code === 7 ? 0 : 1; });
      setTimeout(() => worker.connected && worker.send("work"), 200);`;

    await expect(processes.run(script("build", code))).resolves.toBeUndefined();
  });

  it("may be runs to an end, which fail with their last lines", async () => {
    const run = processes.run(script("build", 'console.log("wrong"); process.exitCode = 1;'));

    await expect(run).rejects.toThrow("wrong\nThe build stopped with exit code 1.");
  });

  it("may be told something, and tell what came of it", async () => {
    const answers: unknown[] = [];

    await processes.run({
      ...script(
        "task",
        'process.once("message", ({ value }) => process.send({ output: value * 2 }, () => process.disconnect()));',
      ),
      message: 21,
      onMessage: (message) => answers.push(message),
    });

    expect(answers).toEqual([{ output: 42 }]);
  });

  it("fail with all they said of it where they show their steps themselves", async () => {
    const task = script("task", 'console.error("one\\ntwo"); process.exitCode = 1;');

    const run = processes.run({ ...task, ownsOutput: true, saysWhy: true });

    await expect(run).rejects.toThrow(/^one\ntwo$/);
  });
});

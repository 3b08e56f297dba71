import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
});

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleOptions, programFlags } from "@/scripts/bootstrap/programs.mjs";

/** What is promised to small machines. */
const mostMegabytes = 80;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "carbot-supervisor-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function residentMegabytes(pid: number | undefined): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

it.runIf(process.platform === "linux")(
  "the parent of all processes takes less memory than is promised",
  async () => {
    const parent = join(folder, "parent.mjs");
    await build({
      ...bundleOptions,
      entryPoints: ["tests/support/process-tree/parent.ts"],
      outdir: undefined,
      outfile: parent,
      outExtension: undefined,
      write: true,
    });
    const supervisor = spawn(process.execPath, [...programFlags, parent], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const seen: string[] = [];
    for await (const line of createInterface({ input: supervisor.stdout })) {
      seen.push(line);
      if (seen.filter((said) => /^(web|worker|reader) \d/.test(said)).length === 3) break;
    }

    const megabytes = residentMegabytes(supervisor.pid);
    supervisor.kill("SIGKILL");

    expect(megabytes).toBeGreaterThan(10);
    expect(megabytes).toBeLessThan(mostMegabytes);
  },
);

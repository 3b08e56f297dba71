import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { createInterface } from "node:readline";
import { expect, it, vi } from "vitest";

type Member = { name: string; pid: number; port: number };

/** Starts the tree and resolves when all of it is there. */
async function startTree() {
  const parent = spawn(
    process.execPath,
    ["--import", "tsx", "tests/support/process-tree/parent.ts"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const members: Member[] = [];
  for await (const line of createInterface({ input: parent.stdout })) {
    const [, name = "", pid, port] = /^(web|worker|reader) (\d+) (\d+)$/.exec(line) ?? [];
    members.push(...(pid === undefined ? [] : [{ name, pid: Number(pid), port: Number(port) }]));
    if (members.length === 3) break;
  }
  return { parent, members, port: members.find(({ name }) => name === "web")?.port ?? 0 };
}

/** Visitors on kept connections who never stop asking. */
function visit(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const counts = { answers: 0 };
  let isOver = false;
  const ask = () => {
    get({ host: "127.0.0.1", port, agent }, (response) => {
      counts.answers += 1;
      response.resume().once("end", () => isOver || ask());
    }).once("error", () => undefined);
  };
  for (let visitor = 0; visitor < 8; visitor++) ask();
  return {
    counts,
    end: () => {
      isOver = true;
      agent.destroy();
    },
  };
}

/** A process that has ended and is waited for by nobody counts as ended. */
function isRunning({ pid }: Member): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT"
      ? process.platform !== "linux"
      : false;
  }
}

const rounds = Array.from({ length: 10 }, (_, index) => index + 1);

it.each(rounds)(
  "a parent killed under traffic leaves no process and no open port behind (%i)",
  async () => {
    const { parent, members, port } = await startTree();
    const visitors = visit(port);
    await vi.waitUntil(() => visitors.counts.answers > 50, { timeout: 20_000 });

    parent.kill("SIGKILL");
    await vi.waitUntil(() => !members.some(isRunning), { timeout: 15_000 }).catch(() => undefined);
    visitors.end();

    expect(members.filter(isRunning)).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow("fetch failed");
  },
);

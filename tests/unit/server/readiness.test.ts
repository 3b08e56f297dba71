import { describe, expect, it } from "vitest";
import { checkDisk } from "@/lib/server/check-disk";
import type { Dependencies } from "@/lib/server/check-readiness";
import { tellReadiness } from "@/lib/server/tell-readiness";

const megabyte = 1024 * 1024;

function watch() {
  const warned: string[] = [];
  const log = {
    info: () => undefined,
    warn: (event: string) => void warned.push(event),
    error: () => undefined,
  };
  return { log, warned };
}

describe("the disk of the database", () => {
  it.each([
    [32 * megabyte, "up", []],
    [32 * megabyte - 1, "down", ["disk_full"]],
    [0, "down", ["disk_full"]],
  ] as const)("with %i bytes left is %s", async (bytes, status, warnings) => {
    const { log, warned } = watch();

    const state = await checkDisk("/data", log, async () => bytes);

    expect(state.status).toBe(status);
    expect(warned).toEqual(warnings);
  });

  it("is asked for what it has", async () => {
    const { log, warned } = watch();

    const [here, nowhere] = await Promise.all([
      checkDisk(".", log),
      checkDisk("no/such/folder", log),
    ]);

    expect(here.freeMegabytes).toBeGreaterThan(0);
    expect(nowhere).toEqual({ status: "down", freeMegabytes: 0 });
    expect(warned).toEqual(["disk_full"]);
  });
});

/** The status that a balancer reads. */
const tell = async (dependencies: Dependencies) => {
  const runtime = {
    readiness: async () => dependencies,
    operationsTokens: [],
    workshopContexts: { layers: () => ({}) },
    redis: null,
    limits: { refusals: { list: () => [] } },
    live: { streams: { stats: () => ({}) }, hub: { stats: () => ({}) } },
  };
  const asked = new Request("http://carbot.example/api/health/ready");
  return (await tellReadiness(runtime as never, asked)).status;
};

describe("readiness", () => {
  const up = { status: "up", latencyMs: 1 } as const;
  const down = { status: "down", latencyMs: 1 } as const;
  it.each([
    [{ database: up }, 200],
    [{ database: up, disk: { status: "up", freeMegabytes: 900 } }, 200],
    [{ database: up, redis: down }, 200],
    [{ database: up, disk: { status: "down", freeMegabytes: 3 } }, 503],
    [{ database: down }, 503],
  ] satisfies [Dependencies, number][])("of %j is %i", async (dependencies, status) => {
    expect(await tell(dependencies)).toBe(status);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { requestCost, workUnder } from "@/lib/observability/request-cost";
import { sendTracesTo, type OpenSpan } from "@/lib/observability/traces";
import { traceJobs } from "@/lib/server/metrics/trace-jobs";

afterEach(() => sendTracesTo(null));

/** Notes each span as its path from the root, with how it ended. */
function note() {
  const ended: string[] = [];
  const open = (path: string): OpenSpan => ({
    add: ({ name }) => void ended.push(`${path} > ${name}`),
    open: (name) => open(`${path} > ${name}`),
    end: ({ isError }) => void ended.push(`${path}: ${isError ? "failed" : "fine"}`),
  });
  sendTracesTo({ open, flush: async () => undefined, close: async () => undefined });
  return { ended, open };
}

const job = {
  id: 1,
  workshopId: "0198f0a0-0000-7000-8000-000000000001",
  name: "index",
  payload: { message: "Mein Golf quietscht" },
  attempts: 1,
  priority: 2,
  waitedMs: 0,
};
const call = async () =>
  requestCost()?.span?.add({ name: "rpc finish_job", startedMs: 1, endedMs: 2 });
const fail = () => Promise.reject(new Error("away"));

const tracedRun = (run: () => Promise<void>) =>
  traceJobs(new Map([[job.name, { run }]]))
    .get(job.name)
    ?.run(job);

describe("jobs in traces", () => {
  it("begin a trace of their own in a worker, with their calls below", async () => {
    const { ended } = note();
    await tracedRun(call);

    expect(ended).toEqual(["job index > rpc finish_job", "job index: fine"]);
  });

  it("are parts of the request that runs them", async () => {
    const { ended, open } = note();
    await workUnder(open("request"), () => tracedRun(call));

    expect(ended).toEqual(["request > job index > rpc finish_job", "request > job index: fine"]);
  });

  it("fail as they would without, and say so", async () => {
    const { ended } = note();

    await expect(tracedRun(fail)).rejects.toThrow("away");
    expect(ended).toEqual(["job index: failed"]);
  });

  it("run where nobody collects traces", async () => {
    await expect(tracedRun(call)).resolves.toBeUndefined();
  });
});

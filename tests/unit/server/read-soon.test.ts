import { expect, it, vi } from "vitest";
import { hostFrom } from "@/lib/server/host";
import { createReadSoon } from "@/lib/server/read-soon";
import type { Runtime } from "@/lib/server/runtime";

/** One upload's end on a host: what was left for after the answer, and what was logged. */
function finishUpload(env: { VERCEL?: string }, run: () => Promise<unknown>) {
  const left: (() => Promise<void>)[] = [];
  const error = vi.fn<(event: string) => void>();
  const partial: unknown = { host: hostFrom(env), log: { error } };
  const afterAnswer = (work: () => Promise<void>) => void left.push(work);
  createReadSoon({ open: () => partial as Runtime, afterAnswer, run })();
  return { left, error };
}

it("a file is read after the answer where no worker stays up, and never before it", async () => {
  const run = vi.fn<() => Promise<unknown>>().mockResolvedValue(undefined);
  const { left } = finishUpload({ VERCEL: "1" }, run);
  const before = run.mock.calls.length;
  await Promise.all(left.map((work) => work()));

  expect(before).toBe(0);
  expect(run).toHaveBeenCalledTimes(1);
});

it("a worker that stays up is left to it", () => {
  const { left } = finishUpload({}, () => Promise.resolve());

  expect(left).toEqual([]);
});

it("a run that fails is logged and harms nobody", async () => {
  const { left, error } = finishUpload({ VERCEL: "1" }, () => Promise.reject(new Error("away")));
  await Promise.all(left.map((work) => work()));

  expect(error).toHaveBeenCalledWith("work_failed", expect.anything());
});

it("a host's own limit counts for files, and is told as it is", () => {
  expect(hostFrom({ VERCEL: "1" }).upload).toEqual({ bytes: 4_500_000, megabytes: 4.5 });
  expect(hostFrom({}).upload).toEqual({ bytes: 10 * 1024 * 1024, megabytes: 10 });
});

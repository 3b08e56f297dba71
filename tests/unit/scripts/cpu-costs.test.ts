import { expect, it } from "vitest";
import { cpuCosts, type CpuProfile, type OwnerOf } from "@/scripts/bench/cpu-costs";

const frame = (functionName: string, url = "") => ({
  functionName,
  url,
  lineNumber: 0,
  columnNumber: 0,
});
/** root -> answer (ours) -> write (Node's) ; root -> idle ; root -> collector */
const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame("(root)"), children: [2, 4, 5] },
    { id: 2, callFrame: frame("answer", "lib/chat/answer.ts"), children: [3] },
    { id: 3, callFrame: frame("write", "node:net") },
    { id: 4, callFrame: frame("(idle)") },
    { id: 5, callFrame: frame("(garbage collector)") },
  ],
  samples: [5, 2, 3, 4, 5],
  timeDeltas: [9_000, 2_000, 1_000, 5_000, 1_000],
};
const ownerOf: OwnerOf = ({ functionName, url }) =>
  ({ "lib/chat/answer.ts": "lib/chat" })[url] ??
  (functionName === "(garbage collector)" ? "garbage collection" : null);

it("charges what Node does to the caller, and idle time to nobody", () => {
  expect(cpuCosts(profile, 9, ownerOf)).toEqual([
    { where: "lib/chat", share: 0.75 },
    { where: "garbage collection", share: 0.25 },
  ]);
});

it("looks at the end alone, so that a server's start does not count", () => {
  expect(cpuCosts(profile, 18, ownerOf)[0]).toEqual({
    where: "garbage collection",
    share: 10 / 13,
  });
});

it("charges to Node what nobody called for", () => {
  const alone: CpuProfile = { ...profile, samples: [1], timeDeltas: [100] };

  expect(cpuCosts(alone, 1, ownerOf)).toEqual([{ where: "node", share: 1 }]);
});

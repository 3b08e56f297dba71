import { z } from "zod";

const profiledNode = z.object({
  id: z.number(),
  callFrame: z.object({
    functionName: z.string(),
    url: z.string(),
    lineNumber: z.number(),
    columnNumber: z.number(),
  }),
  children: z.array(z.number()).optional(),
});

/** What V8 writes with `--cpu-prof`: a tree of frames, and which of them was on top at each sample. Times are microseconds. */
export const cpuProfile = z.object({
  nodes: z.array(profiledNode),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

export type CpuProfile = z.infer<typeof cpuProfile>;
type Frame = z.infer<typeof profiledNode>["callFrame"];

/** Whose code a frame is; null for what Node does on behalf of its caller. */
export type OwnerOf = (frame: Frame) => string | null;

/** Where processor time went, as a share of all that was not idle. */
export type Cost = { where: string; share: number };

const idle: ReadonlySet<string> = new Set(["(idle)", "(program)"]);

/** The owners of the processor time of a profile's last milliseconds, largest first. */
export function cpuCosts(profile: CpuProfile, lastMs: number, ownerOf: OwnerOf): Cost[] {
  const owners = ownersOf(profile, ownerOf);
  const spent = new Map<string, number>();
  let total = 0;
  let left = lastMs * 1_000;
  for (let at = profile.samples.length - 1; at >= 0 && left > 0; at -= 1) {
    const microseconds = profile.timeDeltas[at] ?? 0;
    left -= microseconds;
    const owner = owners.get(profile.samples[at] ?? -1) ?? null;
    if (owner === null) continue;
    spent.set(owner, (spent.get(owner) ?? 0) + microseconds);
    total += microseconds;
  }
  return [...spent]
    .map(([where, microseconds]) => ({ where, share: microseconds / total }))
    .toSorted((left_, right) => right.share - left_.share);
}

/** The owner of each node: its own, or else that of the nearest caller that has one; null while nothing runs. */
function ownersOf({ nodes }: CpuProfile, ownerOf: OwnerOf): ReadonlyMap<number, string | null> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((it) => [it, id])));
  const owners = new Map<number, string | null>();
  const find = (id: number): string => {
    const node = byId.get(id);
    if (node === undefined) return "node";
    const caller = callers.get(id);
    return ownerOf(node.callFrame) ?? (caller === undefined ? "node" : find(caller));
  };
  for (const { id, callFrame } of nodes) {
    owners.set(id, idle.has(callFrame.functionName) ? null : find(id));
  }
  return owners;
}

/** What a piece of work costs this thread, in milliseconds of CPU; other processes on the machine do not count. */
export function cpuMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** The cheapest of several runs: what the work itself costs, without the collection of garbage and first compilations. */
export function leastCpuMs(runs: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => cpuMs(work)));
}

/** The cost below which that share of all lies. */
export function quantile(costs: readonly number[], share: number): number {
  const ranked = costs.toSorted((left, right) => left - right);
  return ranked[Math.min(ranked.length - 1, Math.floor(share * ranked.length))] ?? 0;
}

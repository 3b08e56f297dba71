import { temporaryFolder } from "../start/temporary-folder";
import { createBuiltOwner } from "./built-owner";
import { cpuCosts } from "./cpu-costs";
import { fillCache } from "./fill-cache";
import { durationMs, measure, type Measurement, type MeasurePlan } from "./measure";
import { readProfile } from "./read-profile";
import { limitsOff, nodeOptions, type World } from "./world";

/** Measures with a profiler running, which itself takes its share, and says what the time went into. */
export async function profileCosts(
  world: World,
  plan: Pick<MeasurePlan, "name" | "next">,
): Promise<Measurement> {
  const folder = temporaryFolder("profile");
  const target = await world.startWeb({
    ...limitsOff,
    NODE_OPTIONS: `${nodeOptions} --cpu-prof --cpu-prof-dir=${folder}`,
  });
  await fillCache(world, target);
  const row = await measure(world, { ...plan, target });
  await target.process.stop();
  return { ...row, costs: cpuCosts(readProfile(folder), durationMs, createBuiltOwner()) };
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cpuProfile, type CpuProfile } from "./cpu-costs";

/** Reads the largest profile in a folder: beside the server, short-lived helpers of it leave theirs. */
export function readProfile(folder: string): CpuProfile {
  const [largest] = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .toSorted((one, other) => other.length - one.length);
  if (largest === undefined) throw new Error(`The server left no profile in ${folder}`);
  return cpuProfile.parse(JSON.parse(largest));
}

import { openPrepared, type Connection, type Installation } from "./open-prepared";
import { prepareInstallation, type InstallationPlan } from "./prepare-installation";
import type { Processes } from "./processes";

export type { Connection, Installation };

/** Brings up everything the product needs, for scripts that ask it something and end. */
export async function openInstallation(
  processes: Processes,
  { fill, ...plan }: InstallationPlan & { fill?: (connection: Connection) => Promise<void> },
): Promise<Installation> {
  return openPrepared(processes, await prepareInstallation(plan), fill);
}

import { openPrepared, type PreparedInstallation } from "./open-prepared";
import { printAddresses } from "./print-addresses";
import { runScript } from "./run-script";
import { runTask } from "./run-task";

/**
 * Starts the product as the environment says, prints where it is, and stays until it is stopped. It stays as long as the product, so
 * nothing that is imported here may need a package.
 */
export async function startProduct(mode: PreparedInstallation["mode"]): Promise<never> {
  return runScript(
    async (processes) => {
      const startedAt = performance.now();
      const { prepared, isLocal } = await runTask(processes, "prepare-start", { mode });
      const { demoPassword } = await openPrepared(processes, prepared);
      processes.echo();
      printAddresses({
        siteUrl: prepared.siteUrl,
        demoPassword,
        isEmbedded: prepared.backend !== null,
        isLocal,
        elapsedMs: performance.now() - startedAt,
      });
      return processes.failed;
    },
    { interruptedCode: 0 },
  );
}

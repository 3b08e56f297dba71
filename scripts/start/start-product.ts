import { isLoopback } from "@/lib/core/loopback";
import { startEnv } from "@/lib/env/start";
import { explained } from "./failure";
import { openInstallation } from "./installation";
import { freePort } from "./ports";
import { printAddresses } from "./print-addresses";
import { runScript } from "./run-script";
import type { WebServer } from "./web-server";

/** Starts the product as the environment says, prints where it is, and stays until it is stopped. */
export async function startProduct(mode: WebServer["mode"]): Promise<never> {
  return runScript(
    async (processes) => {
      const startedAt = performance.now();
      const env = explained(() => startEnv());
      const port = env.PORT === 0 ? await freePort() : env.PORT;
      const siteUrl = env.SITE_URL ?? `http://localhost:${port}`;
      const isEmbedded = env.SUPABASE_URL === undefined;
      const isLocal = isLoopback(env.HOST) && isLoopback(new URL(siteUrl).hostname);
      const { demoPassword } = await openInstallation(processes, {
        mode,
        host: env.HOST,
        port,
        siteUrl,
        dataDir: isEmbedded ? env.DATA_DIR : null,
        hasDemoLogins: env.DEMO_LOGINS ? env.DEMO_LOGINS === "on" : isLocal,
        backendPort: env.BACKEND_PORT ?? null,
      });
      processes.echo();
      const elapsedMs = performance.now() - startedAt;
      printAddresses({ siteUrl, demoPassword, isEmbedded, isLocal, elapsedMs });
      return processes.failed;
    },
    { interruptedCode: 0 },
  );
}

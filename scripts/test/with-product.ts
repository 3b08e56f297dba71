import { openInstallation, type Installation } from "../start/installation";
import { freePort } from "../start/ports";
import { createProcesses } from "../start/processes";
import { temporaryFolder } from "../start/temporary-folder";

/** Runs `work` against the real product, started for it on free ports with a data folder of its own; `webEnv` are variables for the web server. */
export async function withProduct<Result>(
  name: string,
  work: (installation: Installation) => Promise<Result>,
  webEnv: Record<string, string> = {},
): Promise<Result> {
  const dataDir = temporaryFolder(name);
  const product = createProcesses();
  try {
    const port = await freePort();
    const installation = await openInstallation(product, {
      mode: "production",
      host: "127.0.0.1",
      port,
      siteUrl: `http://127.0.0.1:${port}`,
      dataDir,
      backendPort: await freePort(),
      isIsolated: true,
      database: { database: "pglite" },
      webEnv,
    });
    return await work(installation);
  } finally {
    await product.stop();
  }
}

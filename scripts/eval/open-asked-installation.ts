import type { StartEnv } from "@/lib/env/start";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { importFiles } from "../import/import-files";
import { reachBackend } from "../import/reach-backend";
import { demoFiles } from "../start/demo";
import { openInstallation, type Connection } from "../start/installation";
import { freePort } from "../start/ports";
import type { Processes } from "../start/processes";
import { runStep } from "../start/steps";
import { temporaryFolder } from "../start/temporary-folder";
import type { EvalArguments } from "./arguments";

/** Address of what is asked: the one named, else an installation of our own with an empty data folder. */
export async function openAskedInstallation(
  processes: Processes,
  args: EvalArguments,
  env: StartEnv,
): Promise<string> {
  if (args.url !== null) {
    if (args.workshops.length > 0) {
      await importInto(await reachBackend(processes, env), args.workshops);
    }
    return args.url;
  }
  const port = await freePort();
  const files = args.workshops.length > 0 ? args.workshops : demoFiles();
  const { url } = await openInstallation(processes, {
    mode: "production",
    host: "127.0.0.1",
    port,
    siteUrl: `http://127.0.0.1:${port}`,
    dataDir: temporaryFolder("eval"),
    backendPort: await freePort(),
    isIsolated: true,
    fill: (connection) => importInto(connection, files),
    // One address asks everything, faster than people do.
    webEnv: { RATE_LIMITS: "off", ...(args.now !== null && { CARBOT_NOW: args.now }) },
  });
  return url;
}

async function importInto({ url, secretKey }: Connection, files: string[]): Promise<void> {
  await runStep("Import the workshops", (report) =>
    importFiles(createRestDb({ url, key: secretKey }), files, (_, { slug }) => report(slug)),
  );
}

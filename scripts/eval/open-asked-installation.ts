import type { StartEnv } from "@/lib/env/start";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { importFiles } from "../import/import-files";
import { reachBackend } from "../start/reach-backend";
import { demoFiles } from "../start/demo";
import { openInstallation, type Connection } from "../start/installation";
import { freePort } from "../start/ports";
import type { Processes } from "../start/processes";
import { runStep } from "../start/steps";
import { temporaryFolder } from "../start/temporary-folder";
import type { EvalArguments } from "./arguments";

/** Files of the workshops that are asked, as far as the command knows them: a running installation's own are not among them. */
export function knownFiles({ url, workshops }: EvalArguments): string[] {
  return workshops.length > 0 || url !== null ? workshops : demoFiles();
}

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
  const { url } = await openInstallation(processes, {
    mode: "production",
    host: "127.0.0.1",
    port,
    siteUrl: `http://127.0.0.1:${port}`,
    dataDir: temporaryFolder("eval"),
    backendPort: await freePort(),
    isIsolated: true,
    fill: (connection) => importInto(connection, knownFiles(args)),
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

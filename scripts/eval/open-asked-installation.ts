import type { StartEnv } from "@/lib/env/start";
import type { Db } from "@/lib/core/context";
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

/** What is asked, and how to see what it stored; null where that is somebody else's. */
export type AskedInstallation = { url: string; db: Db | null };

/** Address of what is asked: the one named, else an installation of our own with an empty data folder. */
export async function openAskedInstallation(
  processes: Processes,
  args: EvalArguments,
  env: StartEnv,
  webEnv: Record<string, string> = {},
): Promise<AskedInstallation> {
  let db: Db | null = null;
  if (args.url !== null) {
    if (args.workshops.length > 0) {
      await importInto(await reachBackend(processes, env), args.workshops);
    }
    return { url: args.url, db };
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
    database: { database: "pglite" },
    fill: async (connection) => {
      db = dbOf(connection);
      await importInto(connection, knownFiles(args));
    },
    // One address asks everything, faster than people do.
    webEnv: {
      RATE_LIMITS: "off",
      ...(args.now !== null && { CARBOT_NOW: args.now }),
      ...webEnv,
    },
  });
  return { url, db };
}

function dbOf({ url, secretKey }: Connection): Db {
  return createRestDb({ url, key: secretKey });
}

async function importInto(connection: Connection, files: string[]): Promise<void> {
  await runStep("Import the workshops", (report) =>
    importFiles(dbOf(connection), files, (_, { slug }) => report(slug)),
  );
}

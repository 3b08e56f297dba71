import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartFailure } from "./failure";

/** An empty database takes 40 MB, its log and a build the rest. */
const neededMegabytes = 300;

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "there is a file of that name",
};

/** Makes the folder if needed and throws one sentence when nothing can be kept in it. */
export function checkDataFolder(dataDir: string): void {
  const probe = join(dataDir, ".probe");
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new StartFailure(
      `The data folder ${dataDir} cannot be used: ${reasons[code] ?? String(cause)}. Choose another one with DATA_DIR.`,
      { cause },
    );
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const freeMegabytes = Math.floor((bavail * bsize) / 1e6);
  if (freeMegabytes >= neededMegabytes) return;
  throw new StartFailure(
    `The disk of the data folder ${dataDir} has ${freeMegabytes} MB left, CarBot needs ${neededMegabytes} MB.`,
  );
}

import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of the programs that a folder of `path` holds, or null. */
export function findOnPath(path: string, names: readonly string[]): string | null {
  const candidates = path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs a package with apt-get where there is one and this is root; says whether it is there now. */
export async function installDebianPackage(path: string, name: string): Promise<boolean> {
  if (findOnPath(path, ["apt-get"]) === null || process.getuid?.() !== 0) return false;
  console.log(`Installing ${name} with apt-get …`);
  return (
    (await runAptGet("update")) &&
    (await runAptGet("install", "--yes", "--no-install-recommends", name))
  );
}

function runAptGet(...args: string[]): Promise<boolean> {
  const options = ["--quiet", "--quiet", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120"];
  const apt = spawn("apt-get", [...options, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve) => {
    apt.once("error", () => resolve(false));
    apt.once("close", (code) => resolve(code === 0));
  });
}

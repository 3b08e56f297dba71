import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { startEnv } from "@/lib/env/start";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What to tell somebody whose machine has no browser and lets us install none. */
export const chromiumAdvice =
  "No Chromium found: the end-to-end tests are skipped. Install it (Debian, Ubuntu: sudo apt-get install chromium) or name a Chrome or Chromium in CHROMIUM_PATH, and run npm test again.";

/** Path of a Chromium: named, found, or installed from Debian when this is root; null when there is none. */
export async function findChromium(): Promise<string | null> {
  const { CHROMIUM_PATH, PATH } = startEnv();
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return lookUp(PATH) ?? ((await installFromDebian(PATH)) ? lookUp(PATH) : null);
}

function lookUp(path: string): string | null {
  const onPath = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...macApplications].find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installFromDebian(path: string): Promise<boolean> {
  const hasApt = path.split(delimiter).some((folder) => isExecutable(join(folder, "apt-get")));
  if (!hasApt || process.getuid?.() !== 0) return false;
  console.log("Installing Chromium with apt-get …");
  return (
    (await runAptGet("update")) &&
    (await runAptGet("install", "--yes", "--no-install-recommends", "chromium"))
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

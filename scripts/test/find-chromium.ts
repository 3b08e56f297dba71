import { toolEnv } from "@/lib/env/start";
import { findOnPath, installDebianPackage, isExecutable } from "./debian-package";

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
  const { CHROMIUM_PATH, PATH } = toolEnv();
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return lookUp(PATH) ?? ((await installDebianPackage(PATH, "chromium")) ? lookUp(PATH) : null);
}

function lookUp(path: string): string | null {
  return findOnPath(path, names) ?? macApplications.find(isExecutable) ?? null;
}

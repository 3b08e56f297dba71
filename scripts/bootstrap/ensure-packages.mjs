import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installPackages } from "./install-packages.mjs";
import { withInstallLock } from "./install-lock.mjs";
import { installStamp, isLockedTree } from "./stamp.mjs";

/** Installs the locked packages unless they are there; two starts at once install only once. */
export async function ensurePackages(root, env) {
  const tree = describeTree(root);
  if (tree.isCurrent()) return;
  const cache = join(root, ".cache");
  makeCacheFolder(cache);
  await withInstallLock(join(cache, "install.lock"), async () => {
    if (tree.isCurrent()) return;
    await installPackages(root, env, join(cache, "install.log"));
    tree.markCurrent();
  });
}

function describeTree(root) {
  const modules = join(root, "node_modules");
  const stampFile = join(modules, ".carbot-stamp");
  const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = installStamp(lockText, `${process.platform}-${process.arch}`);
  const markCurrent = () => writeFileSync(stampFile, stamp);
  const isCurrent = () => {
    const found = readText(stampFile);
    if (found !== null) return found === stamp;
    const installed = readText(join(modules, ".package-lock.json"));
    if (installed === null || !isLockedTree(JSON.parse(lockText), JSON.parse(installed))) {
      return false;
    }
    try {
      markCurrent();
    } catch {
      // Installed by somebody else: the tree is right all the same.
    }
    return true;
  };
  return { isCurrent, markCurrent };
}

function makeCacheFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be written (${error.code}).`, { cause: error });
  }
}

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

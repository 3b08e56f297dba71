import { createHash } from "node:crypto";

/**
 * What installed packages depend on, as one line; another line means "install again". The Node that runs this does not
 * count: npm puts the pinned one first on PATH as soon as it is installed, and the product runs on that one anyway.
 */
export function installStamp(lockText, platform) {
  return `${createHash("sha256").update(lockText).digest("hex")} ${platform}`;
}

/**
 * Whether the tree that npm recorded in node_modules/.package-lock.json is the locked one,
 * so that a plain `npm ci` (a CI, a host's install step) is not done twice.
 */
export function isLockedTree(lock, installed) {
  const wanted = lock.packages ?? {};
  const present = installed.packages ?? {};
  const noneForeign = Object.entries(present).every(
    ([path, entry]) =>
      wanted[path]?.version === entry.version && wanted[path]?.integrity === entry.integrity,
  );
  const noneMissing = Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional === true || path in present,
  );
  return noneForeign && noneMissing;
}

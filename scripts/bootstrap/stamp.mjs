import { createHash } from "node:crypto";

/** What installed packages depend on, as one line; another line means "install again". */
export function installStamp(lockText, nodeMajor, platform) {
  const lock = createHash("sha256").update(lockText).digest("hex");
  return `${lock} node${nodeMajor} ${platform}`;
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

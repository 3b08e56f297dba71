import { existsSync } from "node:fs";
import { join } from "node:path";

/** The oldest Node that can run this set-up; the product itself runs on the pinned one. */
export const oldestNodeMajor = 20;

/** The oldest Node the product runs on where npm was told not to run the pinned one's install script. */
const oldestProductNode = [22, 18];

/** Path of the Node binary to run the product on; throws when there is none that is new enough. */
export function findNode(root) {
  const pinned = join(root, "node_modules/node/bin/node");
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestProductNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) {
    return process.execPath;
  }
  throw new Error(
    `The pinned Node is missing because npm ran no install scripts (ignore-scripts), and ${process.version} is older than ${oldestProductNode.join(".")}. Run "npm rebuild node --ignore-scripts=false" or install a newer Node.`,
  );
}

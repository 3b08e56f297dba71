import type { RunAs } from "./run-as";

/**
 * The name by which the server finds its folder. Root's data folder is closed to the server's user (0700), which therefore cannot walk
 * into it: the process begins inside, and Linux has a name for that which takes no walking.
 */
export function dataPath(databaseDir: string, { uid }: RunAs): string {
  return uid === undefined ? databaseDir : "/proc/self/cwd";
}

import { statfs } from "node:fs/promises";
import type { Logger } from "@/lib/core/context";

export type DiskState = { status: "up" | "down"; freeMegabytes: number };

/** Two files of the database's log: with less, the next one cannot begin, and nothing is stored any more. */
const neededMegabytes = 32;

/** Whether the disk of a folder has room for what the database writes next; a folder that is gone has none. */
export async function checkDisk(
  folder: string,
  log: Logger,
  freeBytes: (folder: string) => Promise<number> = readFreeBytes,
): Promise<DiskState> {
  const bytes = await freeBytes(folder).catch(() => 0);
  const freeMegabytes = Math.floor(bytes / 1024 / 1024);
  if (freeMegabytes >= neededMegabytes) return { status: "up", freeMegabytes };
  log.warn("disk_full", { freeMegabytes, neededMegabytes });
  return { status: "down", freeMegabytes };
}

async function readFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

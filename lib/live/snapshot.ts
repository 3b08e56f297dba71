import { z } from "zod";

/** A database snapshot as Postgres writes it, `xmin:xmax:running,…`: the cursor of live updates. */
export const liveCursor = z
  .string()
  .max(4000)
  .regex(/^\d{1,20}:\d{1,20}:(\d{1,20}(,\d{1,20})*)?$/);

/** Whether what a transaction wrote was already there when the snapshot was taken. */
export function isVisibleIn(snapshot: string): (transaction: string) => boolean {
  const [oldest = "0", next = "0", running = ""] = snapshot.split(":");
  const xmin = BigInt(oldest);
  const xmax = BigInt(next);
  const open = new Set(running.split(","));
  return (transaction) => {
    const id = BigInt(transaction);
    return id < xmin || (id < xmax && !open.has(transaction));
  };
}

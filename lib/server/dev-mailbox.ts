import { readFile } from "node:fs/promises";
import { z } from "zod";
import { serverEnv } from "@/lib/env/server";

const storedMail = z.object({
  at: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});

/** One mail that would have been sent; `index` counts from the oldest and is its address. */
export type DevMail = z.infer<typeof storedMail> & { index: number };

/** The embedded backend's mails, newest first; null where no development mailbox exists. */
export async function readDevMailbox(): Promise<DevMail[] | null> {
  const file = serverEnv().DEV_MAILBOX_FILE;
  if (file === undefined) return null;
  const lines = (await readOrEmpty(file)).split("\n");
  return lines.flatMap((line, index) => toMail(line, index)).toReversed();
}

/** The file comes into being with the first mail. */
async function readOrEmpty(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/** A line that is just being written is not a mail yet. */
function toMail(line: string, index: number): DevMail[] {
  try {
    return [{ ...storedMail.parse(JSON.parse(line)), index }];
  } catch {
    return [];
  }
}

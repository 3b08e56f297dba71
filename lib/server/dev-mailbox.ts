import { readFile } from "node:fs/promises";
import { headers } from "next/headers";
import { z } from "zod";
import { serverEnv } from "@/lib/env/server";
import { isLocalRequest } from "./local-request";

const storedMail = z.object({
  at: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});

/** One mail that would have been sent; `index` counts from the oldest and is its address. */
export type DevMail = z.infer<typeof storedMail> & { index: number };

/**
 * The embedded backend's mails, newest first; null where no development mailbox exists, or for whoever is not at this machine: the
 * mails hold links that change passwords.
 */
export async function readDevMailbox(): Promise<DevMail[] | null> {
  const { DEV_MAILBOX_FILE: file, DEV_MAILBOX: who, SITE_URL: site } = serverEnv();
  if (file === undefined) return null;
  if (who === "local" && !isLocalRequest(await headers(), site)) return null;
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

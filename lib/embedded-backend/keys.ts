import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const backendKeys = z.object({
  publishableKey: z.string().startsWith("sb_publishable_").min(32),
  secretKey: z.string().startsWith("sb_secret_").min(40),
  jwtSecret: z.string().min(32),
});

/**
 * What a client, the server and the token signer of one data folder share; never committed, never
 * logged.
 */
export type BackendKeys = z.infer<typeof backendKeys>;

/** Fresh random keys: 144, 192 and 384 bits. */
export function generateKeys(): BackendKeys {
  return {
    publishableKey: `sb_publishable_${randomBytes(18).toString("base64url")}`,
    secretKey: `sb_secret_${randomBytes(24).toString("base64url")}`,
    jwtSecret: randomBytes(48).toString("base64url"),
  };
}

/**
 * Reads the folder's `keys.json`, or makes it with mode 0600; throws one sentence when the file is
 * damaged.
 */
export function readOrCreateKeys(dataDir: string): BackendKeys {
  const file = join(dataDir, "keys.json");
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx` lets only one of several starting processes write; the others read what it wrote.
    writeFileSync(file, JSON.stringify(generateKeys()), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
  const parsed = backendKeys.safeParse(parseJson(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(
    `The key file ${file} is damaged; restore it, or delete it to have new keys made (everybody must sign in again).`,
  );
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

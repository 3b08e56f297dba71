import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** The secret in an address that whoever holds it may use: 256 random bits, URL-safe. */
export const linkSecret = z.string().regex(/^[\w-]{43}$/);

/** Makes a new one. */
export function newLinkSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of it: SHA-256 as 64 hex digits, from which nobody gets back to the address. */
export function hashLinkSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

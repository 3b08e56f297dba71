import { createHash, timingSafeEqual } from "node:crypto";

/** Compares two secrets in a time that tells nothing about where, or in what length, they differ. */
export function equalSecrets(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

import { createHash } from "node:crypto";
import { cutText, tidyLine } from "@/lib/core/text";

/** What follows adds little to a question's meaning. */
const readChars = 1_000;

/** A question as it is read and looked up: case, spaces and the last marks make no other question. */
export function questionText(message: string): string {
  const tidy = tidyLine(cutText(message, readChars)).normalize("NFKC").toLowerCase();
  return cutText(tidy.replace(/(?<![\s?!.…])[\s?!.…]+$/u, "").trim(), readChars);
}

/** Stands for a question wherever its meaning is kept, so that its words need not be. */
export function questionHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

import { createHash } from "node:crypto";

/** What follows adds little to a question's meaning. */
const readChars = 1_000;

/** A question as it is read and looked up: case, spaces and the last marks make no other question. */
export function questionText(message: string): string {
  return message
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s?!.…]+$/u, "")
    .trim()
    .slice(0, readChars);
}

/** Stands for a question wherever its meaning is kept, so that its words need not be. */
export function questionHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

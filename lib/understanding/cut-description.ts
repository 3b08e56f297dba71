import { splitSentences } from "@/lib/knowledge";

/** Cuts a service's description into pieces that can be meant by themselves: sentences, parts after a semicolon, and brackets. */
export function cutDescription(description: string): string[] {
  return splitSentences(description).flatMap((sentence) =>
    sentence
      .split(/;\s+|\s*[()]\s*/)
      .map((piece) => piece.trim())
      .filter((piece) => /[\p{L}\d]/u.test(piece)),
  );
}

import { z } from "zod";
import { currencies } from "@/lib/core/money";
import { documentErrors } from "../schemas";
import type { DocumentReading, DocumentSource } from "./read-document";
import { DocumentRefused } from "./refused";

/** What a reading process is told: a line of JSON, then the document's bytes. */
const header = z.object({
  name: z.string().nullable(),
  currency: z.enum(currencies),
  wantsSite: z.boolean(),
});

/** What it answers: the reading, or why there is none. */
type ReaderAnswer = { reading: DocumentReading } | { refused: string };

/** The most that an answer may have: two hundred thousand characters, twice, in JSON at its longest, and all prices. */
export const longestAnswerBytes = 8 * 1024 * 1024;

/** Writes what a reading process reads. */
export function encodeSource({ bytes, name, currency, wantsSite = false }: DocumentSource): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ name, currency, wantsSite })}\n`), bytes]);
}

/** Reads what `encodeSource` wrote. */
export function decodeSource(input: Buffer): DocumentSource {
  const end = input.indexOf(10);
  const { name, currency, wantsSite } = header.parse(JSON.parse(input.toString("utf8", 0, end)));
  return { name, currency, wantsSite, bytes: input.subarray(end + 1) };
}

/** Writes the outcome of a reading; an error that is no refusal has no answer. */
export async function encodeAnswer(reading: Promise<DocumentReading>): Promise<string> {
  const answer = await reading.then(
    (done): ReaderAnswer => ({ reading: done }),
    (error: unknown): ReaderAnswer => {
      if (error instanceof DocumentRefused) return { refused: error.reason };
      throw error;
    },
  );
  return JSON.stringify(answer);
}

/** Reads what `encodeAnswer` wrote. Throws `DocumentRefused` for a refusal. */
export function decodeAnswer(output: Buffer): DocumentReading {
  // Written by the other half of this file.
  const answer: ReaderAnswer = JSON.parse(output.toString());
  if ("reading" in answer) return answer.reading;
  throw new DocumentRefused(z.enum(documentErrors).catch("reading_crashed").parse(answer.refused));
}

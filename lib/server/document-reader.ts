import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@/lib/core/errors";
import { DocumentRefused, readerProtocol, type ReadDocument } from "@/lib/knowledge";
import { runBounded, type BoundedProgram, type Bounds, type ChildEnd } from "./bounded-child";

/** What one document may cost, whatever is in it; the largest honest ones take a tenth of it. */
export const readerBounds: Bounds = {
  timeoutMs: 30_000,
  heapMegabytes: 512,
  residentMegabytes: 1_024,
  answerBytes: readerProtocol.longestAnswerBytes,
};

const source = "lib/knowledge/documents/reader-process.ts";
/** A serverless function has no sources, and this one file instead; the build makes it (`scripts/build-reader.ts`). */
const bundle = "dist/document-reader.mjs";

/** The reading program as it lies in the product's folder. */
export function readerProgram(root: string): BoundedProgram {
  if (!existsSync(join(/* turbopackIgnore: true */ root, source))) {
    return { module: join(/* turbopackIgnore: true */ root, bundle) };
  }
  const withParent = `./scripts/start/exit-with-parent.mjs?parent=${process.pid}`;
  return {
    module: join(/* turbopackIgnore: true */ root, source),
    execArgv: ["--import", withParent, "--import", "tsx"],
  };
}

/** Reads documents, each in a process of its own that ends at its bounds; what it read and why not is the same as in this one. */
export function createDocumentReader(
  program: BoundedProgram = readerProgram(process.cwd()),
  bounds: Bounds = readerBounds,
): ReadDocument {
  return async (document, { signal } = {}) => {
    const end = await runBounded(program, readerProtocol.encodeSource(document), bounds, signal);
    if (end.kind === "answered") return readerProtocol.decodeAnswer(end.answer);
    throw toError(end.kind);
  };
}

function toError(kind: Exclude<ChildEnd["kind"], "answered">): Error {
  switch (kind) {
    case "stopped":
      return new AppError("unavailable", { reason: "reader_stopped" });
    case "not_begun":
      return new AppError("unavailable", { reason: "reader_not_started" });
    case "too_late":
      return new DocumentRefused("reading_took_too_long");
    case "too_large":
      return new DocumentRefused("reading_took_too_much");
    case "answer_too_large":
      return new DocumentRefused("too_long");
    case "crashed":
      return new DocumentRefused("reading_crashed");
  }
}

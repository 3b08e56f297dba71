// A process that reads one document and ends: `lib/server/document-reader.ts` starts it and bounds its memory and time.
import { readFileSync, writeFileSync } from "node:fs";
import { readDocument } from "./read-document";
import { decodeSource, encodeAnswer } from "./reader-protocol";

const standardInput = 0;
/** Not standard output: libraries write what they like there. */
const answerPipe = 3;

// From here on it is the document's doing, however this process ends.
writeFileSync(answerPipe, "\n");
writeFileSync(
  answerPipe,
  await encodeAnswer(readDocument(decodeSource(readFileSync(standardInput)))),
);
process.exit(0);

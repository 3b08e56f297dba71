const mebibyte = 1024 * 1024;

/** What one document may cost: in storage, in the worker's memory, in the time it takes to read. */
export const documentLimits = {
  /** Of the file or page as it comes; the database holds the same bound. */
  bytes: 10 * mebibyte,
  /** Of everything that is read in a DOCX or PDF once it is unpacked; pictures are not. */
  unpackedBytes: 60 * mebibyte,
  /** Elements of a DOCX's XML; eighty pages of prose with every word set apart have a third as many. */
  elements: 500_000,
  /** Operators in a PDF's pages: letters, lines, curves. */
  drawingSteps: 3_000_000,
  /** Files inside a DOCX. */
  packedFiles: 2_000,
  pages: 200,
  /** Of the text found, about eighty pages of prose; the database holds the same bound. */
  characters: 200_000,
} as const;

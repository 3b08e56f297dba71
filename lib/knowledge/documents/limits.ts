const mebibyte = 1024 * 1024;

/** What one document may cost: in storage, in the worker's memory, in the time it takes to read. */
export const documentLimits = {
  /** Of the file or page as it comes; the database holds the same bound. */
  bytes: 10 * mebibyte,
  /** Of a PDF's streams once they are unpacked, without pictures. */
  unpackedBytes: 60 * mebibyte,
  /** Of the XML that is read in a DOCX: five times what eighty pages take. */
  xmlBytes: 24 * mebibyte,
  /** Elements of a DOCX's XML; eighty pages of prose with every word set apart have a third as many. */
  elements: 500_000,
  /** Operators in a PDF's pages: letters, lines, curves. */
  drawingSteps: 800_000,
  /** Files inside a DOCX. */
  packedFiles: 2_000,
  pages: 200,
  /** Of the text found, about eighty pages of prose; the database holds the same bound. */
  characters: 200_000,
} as const;

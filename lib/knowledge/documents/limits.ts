const mebibyte = 1024 * 1024;

/** What one document may cost: in storage, in the worker's memory, in the time it takes to read. */
export const documentLimits = {
  /** Of the file or page as it comes; the database holds the same bound. */
  bytes: 10 * mebibyte,
  /** Of everything in a DOCX once it is unpacked. */
  unpackedBytes: 60 * mebibyte,
  /** Files inside a DOCX. */
  packedFiles: 2_000,
  pages: 200,
  /** Of the text found, about eighty pages of prose; the database holds the same bound. */
  characters: 200_000,
} as const;

/** The number under which a page's error stands in the log; null for an error of the browser, which is in none. */
export function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error ? String(error.digest) : null;
}

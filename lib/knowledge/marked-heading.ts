/** A heading in Markdown's own marks. */
export type MarkedHeading = { level: number; text: string };

/** Reads "## Preise ##"; null for any other line. Looks at each character once: the line may be as long as a document. */
export function readMarkedHeading(line: string): MarkedHeading | null {
  const level = /^#{1,6}(?=\s)/.exec(line)?.[0].length;
  if (level === undefined) return null;
  const text = line.slice(level).trim();
  let end = text.length;
  while (end > 0 && text[end - 1] === "#") end -= 1;
  const isClosed = end === 0 || /\s/.test(text[end - 1] ?? "");
  const bare = isClosed ? text.slice(0, end).trimEnd() : text;
  return bare === "" ? null : { level, text: bare };
}

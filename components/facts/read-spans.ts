/** Reads a day as people type it, `7:30-12, 13:00–17.30 Uhr`, into pairs as in the workshop file; what is no time stays for its rules to refuse. */
export function readSpans(text: string): [string, string][] {
  return text
    .split(/[,;\n]|\bund\b|\band\b/i)
    .map((span) => span.trim())
    .filter((span) => span !== "")
    .map((span) => {
      const [opens = "", closes = ""] = span.split(/\s*(?:[-–—]|\bbis\b|\bto\b)\s*/i);
      return [readTime(opens), readTime(closes)];
    });
}

/** Writes spans as they are typed: `07:30–12:00, 13:00–17:30`. */
export function writeSpans(spans: readonly { opens: string; closes: string }[]): string {
  return spans.map(({ opens, closes }) => `${opens}–${closes}`).join(", ");
}

/** Reads a time as people type it: `9`, `9.30 Uhr`; what is none stays as it is. */
export function readTime(text: string): string {
  const [, hour, minute = "00"] =
    /^(?:von\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(?:uhr|h)?$/i.exec(text.trim()) ?? [];
  return hour === undefined ? text.trim() : `${hour.padStart(2, "0")}:${minute}`;
}

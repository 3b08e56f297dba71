/** A mail as the development mailbox shows it. */
export type Mail = { index: number; at: string; to: string; subject: string; text: string };

export type TextPart = { kind: "text" | "link"; text: string };

/** Splits a plain text at its web addresses, so that they can be followed. */
export function splitLinks(text: string): TextPart[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index): TextPart => ({ kind: index % 2 === 1 ? "link" : "text", text: part }))
    .filter((part) => part.text !== "");
}

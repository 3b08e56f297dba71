/** Who wrote a fenced text; none of them gives orders. */
export type FencedKind = "customer" | "conversation" | "passage" | "workshop";

/**
 * Puts text that others wrote between delimiters that it cannot contain, labelled as data. Angle brackets become guillemets, so
 * that nothing inside can close the fence or open another one.
 */
export function fence(kind: FencedKind, text: string, title?: string): string {
  const label = title === undefined ? "" : ` title="${escape(title).replaceAll('"', "'")}"`;
  return `<data from="${kind}"${label} trust="none">\n${escape(text)}\n</data>`;
}

/** Also without characters that are not seen and only serve to smuggle. */
function escape(text: string): string {
  return text
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replace(/[^\P{C}\n\t]/gu, "")
    .trim();
}

const entities: Record<string, string> = {
  nbsp: "\u00a0",
  euro: "€",
  pound: "£",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  ndash: "–",
  mdash: "—",
};

/** A text without the comments that its writer hid in it; one that is not closed is text. */
export function withoutComments(text: string): string {
  return withoutBetween(text, "<!--", "-->");
}

/** A line with the little HTML that Markdown is written with: breaks part words, struck-out text goes, named characters are said. */
export function withoutHtml(line: string): string {
  const broken = line.replace(/<(?:br|wbr) ?\/?>/gi, (tag) => (/^<w/i.test(tag) ? "" : " "));
  return ["del", "s", "strike"]
    .reduce((text, tag) => withoutBetween(text, `<${tag}>`, `</${tag}>`), broken)
    .replace(/&([a-z]{2,6});/g, (whole, name: string) => entities[name] ?? whole);
}

/** Looks for each end only once, so that many beginnings without an end cost nothing. */
function withoutBetween(text: string, begin: string, end: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf(begin, at);
    const stop = start === -1 ? -1 : text.indexOf(end, start + begin.length);
    if (stop === -1) break;
    kept.push(text.slice(at, start));
    at = stop + end.length;
  }
  return kept.join("") + text.slice(at);
}

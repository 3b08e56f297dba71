import { describe, expect, it } from "vitest";
import { chunkText } from "@/lib/knowledge/chunk-text";
import { extractHtml } from "@/lib/knowledge/documents/extract/html";
import { extractPlainText } from "@/lib/knowledge/documents/extract/plain-text";

const pieces = [
  "Montag bis Freitag 8 bis 18 Uhr",
  "Wir sprechen Polnisch",
  "Ölwechsel 89 €",
  "0341 5559999",
  "Auf Anfrage.",
  "Ein längerer Absatz mit zwei Sätzen. Der zweite nennt den 24. Dezember und 35 €.",
  `${"x".repeat(1_300)}7`,
  `🚗${"👨‍👩‍👧".repeat(300)}8`,
];
/** Every order of three pieces, each marked and unmarked: a small language of documents. */
const triples = pieces.flatMap((a, i) =>
  pieces.flatMap((b, j) => pieces.map((c, k) => [`${a} ${i}1`, `${b} ${j}2`, `${c} ${k}3`])),
);
const documents: [string, (parts: string[]) => string][] = [
  ["paragraphs", (parts) => parts.join("\n\n")],
  ["lines", (parts) => parts.join("\n")],
  ["headings of one level", (parts) => parts.map((part) => `## ${part}`).join("\n\n")],
  [
    "headings ever deeper",
    (parts) => parts.map((part, at) => `${"#".repeat(at + 1)} ${part}`).join("\n\n"),
  ],
  ["headings with text", ([a, b, c]) => `# ${a}\n\n${b}\n\n## ${c}`],
  ["a list", (parts) => parts.map((part) => `- ${part}`).join("\n")],
  ["a table", ([a, b, c]) => `| Name | Preis |\n|---|---|\n| ${a} | ${b} |\n| ${c} | 5 |`],
  ["leaders", ([a, b, c]) => `${a} ..... ${b}\n${c} ..... 5`],
];
const pages: [string, (parts: string[]) => string][] = [
  ["headings", (parts) => parts.map((part) => `<h2>${part}</h2>`).join("")],
  [
    "a table",
    (parts) => `<table><tr>${parts.map((part) => `<td>${part}</td>`).join("")}</tr></table>`,
  ],
  ["details", ([a, b, c]) => `<details><summary>${a}</summary>${b}</details><p>${c}</p>`],
  ["boxes", (parts) => `<div>${parts.map((part) => `<div>${part}</div>`).join("")}</div>`],
];

const digitsOf = (text: string) => [...(text.match(/\d+/g) ?? [])].toSorted();
const contentsOf = (text: string) =>
  chunkText(text)
    .map(({ content }) => content)
    .join("\n");
const isWhole = (text: string) => text.isWellFormed() && !/^\p{M}|^\u200d|\u200d$/u.test(text);
const wordsOf = (text: string) => new Set(text.match(/\p{L}{2,}/gu) ?? []);

/** Numbers of a text that no passage holds, and passages that end within a character. */
function faultsOf(text: string): string[] {
  const kept = new Set(digitsOf(contentsOf(text)));
  const lost = digitsOf(text).filter((number) => !kept.has(number));
  const broken = chunkText(text)
    .flatMap(({ heading, content }) => [heading ?? "", content])
    .filter((part) => !isWhole(part));
  return [...lost, ...broken];
}

describe("passages", () => {
  it.each(documents)("hold every number of a text and break no character: %s", (_, write) => {
    const faults = triples.flatMap((parts) => faultsOf(extractPlainText(write(parts)).text));

    expect(faults).toEqual([]);
  });

  it.each(documents)("hold every number of a text that comes as it is: %s", (_, write) => {
    expect(triples.flatMap((parts) => faultsOf(write(parts)))).toEqual([]);
  });

  it.each(pages)("hold every number of a page: %s", (_, write) => {
    const faults = triples.flatMap((parts) => {
      const { text } = extractHtml(write(parts));
      const read = new Set(digitsOf(text));
      return [
        ...digitsOf(parts.join(" ")).filter((number) => !read.has(number)),
        ...faultsOf(text),
      ];
    });

    expect(faults).toEqual([]);
  });

  it("tell what a line without marks says that only looks like a title", () => {
    expect(
      wordsOf(contentsOf("Kartenzahlung möglich\n\nUnser Hof liegt an der Straße.")),
    ).toContain("Kartenzahlung");
  });

  it("keep their own heading where the text above or below has another", () => {
    const text =
      "# Service\n\n## Teile\n\nMontag 8 bis 18 Uhr\n\n## Altöl\n\n## Wäsche\n\nImmer offen.";

    expect(chunkText(text)).toEqual([
      { heading: "Service: Teile", content: "Montag 8 bis 18 Uhr" },
      { heading: "Altöl", content: "Altöl" },
      { heading: "Wäsche", content: "Immer offen." },
    ]);
  });

  it("say a number in a heading with the text below", () => {
    expect(chunkText("### Räderwechsel 29 €\nMit Wuchten.")).toEqual([
      { heading: "Räderwechsel 29 €", content: "Räderwechsel 29 €\n\nMit Wuchten." },
    ]);
  });
});

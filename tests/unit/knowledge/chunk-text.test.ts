import { describe, expect, it } from "vitest";
import { chunkText } from "@/lib/knowledge/chunk-text";

const sentence = (word: string) =>
  `Der Satz über ${word} ist ungefähr einhundert Zeichen lang, damit sich leicht rechnen lässt, ja.`;
const contents = (text: string) => chunkText(text).map(({ content }) => content);

describe("chunkText", () => {
  it("keeps a short document in one piece", () => {
    const text = "Termine können verschoben werden. Später berechnen wir 35 €.";

    expect(chunkText(text)).toEqual([{ heading: null, content: text }]);
  });

  it("cuts a long paragraph between sentences into pieces of about 600 characters", () => {
    const sentences = Array.from({ length: 30 }, (_, index) => sentence(`Nummer ${index}`));

    const pieces = contents(sentences.join(" "));

    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.every((piece) => piece.length <= 800 && piece.endsWith("ja."))).toBe(true);
    expect(pieces.join(" ")).toBe(sentences.join(" "));
  });

  it("does not end a sentence at an abbreviation or a date", () => {
    const filler = sentence("Öl").repeat(5);

    const pieces = contents(
      `${filler} Bitte bringen Sie z. B. am 24. Dezember den Schein mit. Danke.`,
    );

    expect(pieces.at(-1)).toContain("z. B. am 24. Dezember den Schein mit.");
  });

  it("begins a new piece at each heading and names it", () => {
    const text =
      "# Garantie\nZwei Jahre.\n\n## Ausnahmen\nVerschleiß.\n\nStornierung:\n\nBis 24 Stunden vorher.";

    expect(chunkText(text)).toEqual([
      { heading: "Garantie", content: "Zwei Jahre." },
      { heading: "Ausnahmen", content: "Verschleiß.\n\nStornierung:\n\nBis 24 Stunden vorher." },
    ]);
  });

  it("takes a short line above text for a heading where none is marked", () => {
    expect(chunkText("Stornierung:\n\nBis 24 Stunden vorher.")).toEqual([
      { heading: "Stornierung", content: "Bis 24 Stunden vorher." },
    ]);
  });

  it("makes one heading of headings with nothing between them", () => {
    expect(chunkText("# Garantie\n## Ausnahmen\nVerschleiß.")).toEqual([
      { heading: "Garantie: Ausnahmen", content: "Verschleiß." },
    ]);
  });

  it("loses none of many short lines that only look like titles", () => {
    const text = "Ölwechsel 89 €\n\nInspektion 179 €\n\nRäderwechsel 29 €";

    expect(chunkText(text)).toEqual([{ heading: null, content: text }]);
  });

  it("keeps what stands above a heading in the section before", () => {
    expect(chunkText("Vorweg gesagt.\n# Preise\nAuf Anfrage.")).toEqual([
      { heading: null, content: "Vorweg gesagt." },
      { heading: "Preise", content: "Auf Anfrage." },
    ]);
  });

  it("keeps list items on their own lines and joins what an editor wrapped", () => {
    expect(
      contents("Mitbringen:\n- Schein\n- Schlüssel\n\nDas ist ein\numbrochener Satz."),
    ).toEqual(["Mitbringen:\n- Schein\n- Schlüssel\n\nDas ist ein umbrochener Satz."]);
  });

  it.each([
    ["bars", "Zuschlag | Preis\nRunflat | 9 €\nTransporter | 6 €"],
    [
      "bars all around",
      "| Zuschlag | Preis |\n|---|---|\n| Runflat | 9 € |\n| Transporter | 6 € |",
    ],
    ["tabs", "Zuschlag\tPreis\nRunflat\t9 €\nTransporter\t6 €"],
    ["gaps", "Zuschlag      Preis\nRunflat       9 €\nTransporter   6 €"],
  ])("keeps a row of a table with %s on its own line, under its labels", (_, table) => {
    expect(contents(`Gültig ab Mai.\n${table}\nAlle Preise je Rad.`)).toEqual([
      "Gültig ab Mai.\n\nZuschlag: Runflat – Preis: 9 €\nZuschlag: Transporter – Preis: 6 €\n\nAlle Preise je Rad.",
    ]);
  });

  it("takes the first row of a table that has no head for a row", () => {
    expect(contents("Ölwechsel ..... 89 €\nRäderwechsel ..... 29 €")).toEqual([
      "Ölwechsel – 89 €\nRäderwechsel – 29 €",
    ]);
  });

  it("does not leave a scrap at the end", () => {
    const pieces = contents(`${Array.from({ length: 6 }, () => sentence("Öl")).join(" ")} Ende.`);

    expect(pieces).toHaveLength(1);
    expect(pieces[0]).toMatch(/Ende\.$/);
  });

  it("cuts text without any end or space before it outgrows the database", () => {
    const pieces = contents("x".repeat(10_000));

    expect(pieces.every((piece) => piece.length <= 1200)).toBe(true);
    expect(pieces.join("")).toBe("x".repeat(10_000));
  });

  it("finds nothing in an empty text", () => {
    expect(chunkText(" \n\n ")).toEqual([]);
  });
});

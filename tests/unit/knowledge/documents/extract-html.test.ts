import { describe, expect, it } from "vitest";
import { extractHtml } from "@/lib/knowledge/documents/extract/html";

const textOf = (html: string) => extractHtml(html).text;
const rowsOf = (html: string) => extractHtml(html).rows;

describe("words and digits", () => {
  it.each([
    ["paragraphs in a cell", "<table><tr><td><p>59</p><p>89</p></td></tr></table>", "59 89"],
    ["a break in a heading", "<h2>Preise<br>2026</h2>", "Preise 2026"],
    ["a break in a cell", "<table><tr><td>59<br>89</td></tr></table>", "59 89"],
    ["columns made of spans", "<p><span>59</span><span>89</span></p>", "59 89"],
    ["an empty box", '<p>59<i class="icon"></i>89</p>', "59 89"],
    ["a picture", '<p>59<img src="x">89</p>', "59 89"],
    [
      "a price set apart by its style",
      '<p>Wäsche<span class="price">59 €</span></p>',
      "Wäsche 59 €",
    ],
    ["links side by side", '<p><a href="/a">Eins</a><a href="/b">Zwei</a></p>', "Eins Zwei"],
    ["a script between them", "<p>59<script>7</script>89</p>", "59 89"],
  ])("do not touch where they do not touch on the page: %s", (_, html, expected) => {
    expect(textOf(html)).toContain(expected);
  });

  it.each([
    ["emphasis", "<p>Reifen<b>hotel</b> 5<em>9</em> €</p>", "Reifenhotel 59 €"],
    ["a hint where a line may break", "<p>Ozon<wbr>behandlung</p>", "Ozonbehandlung"],
    ["a soft hyphen", "<p>Ozon&shy;behandlung</p>", "Ozonbehandlung"],
    ["a large first letter", '<p><span class="big">W</span>erkstatt</p>', "Werkstatt"],
  ])("stay together across %s", (_, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });

  it.each([
    ["89<sup>90</sup> €", "89,90 €"],
    ["89,<sup>90</sup> €", "89,90 €"],
    ["1.299<sup>00</sup> €", "1.299,00 €"],
    ["89<sup>90 €</sup>", "89,90 €"],
    ["89<small>90</small> €", "89,90 €"],
    ["£89<sup>90</sup>", "£89.90"],
    ["ab 45<sup>1</sup> €", "ab 45 €"],
    ["89,90<sup>12</sup> €", "89,90 €"],
    ["45 €<sup>*)</sup>", "45 €<sup>"],
    ["12 m<sup>2</sup>", "12 m²"],
    ["CO<sub>2</sub>", "CO2"],
  ])("that stand raised are cents or the mark of a footnote: %s", (html, expected) => {
    expect(textOf(`<p>${html}</p>`)).toBe(expected.replace("<sup>", ""));
  });
});

describe("tables", () => {
  it("repeat a cell that spans rows or columns, also where it holds the price", () => {
    const table = `<table><tr><th>Leistung</th><th colspan="2">Preis</th></tr>
      <tr><td rowspan="2">Ozon</td><td>Pkw</td><td rowspan="0">59 €</td></tr><tr><td>Bus</td></tr></table>`;

    expect(rowsOf(table)).toEqual([
      ["Leistung", "Preis", "Preis"],
      ["Ozon", "Pkw", "59 €"],
      ["Ozon", "Bus", "59 €"],
    ]);
  });

  it("say with each row what its columns mean, and nothing twice", () => {
    const table = `<table><tr><th>Leistung</th><th colspan="2">Preis</th></tr><tr><td></td><td>netto</td><td>brutto</td></tr>
      <tr><td colspan="3">Reifen</td></tr><tr><td>Wuchten</td><td>50 €</td><td>59,50 €</td></tr></table>`;

    expect(textOf(table)).toBe(
      "- Leistung – Preis\n- netto – brutto\n- Reifen\n- Wuchten – Preis netto: 50 € – Preis brutto: 59,50 €",
    );
  });

  it("that lay out a page are its parts; those inside are tables", () => {
    const page = `<table><tr><td><a>Start</a><a>Preise</a></td><td><h1>Preise</h1><p>Alle Marken.</p>
      <table><tr><td>Wachsen</td><td>249 €</td></tr></table><p>Bis 17 Uhr.</p></td></tr></table>`;

    expect(textOf(page)).toBe(
      "Start Preise\n\n# Preise\n\nAlle Marken.\n\n- Wachsen – 249 €\n\nBis 17 Uhr.",
    );
  });

  it("keep their rows where closing tags are left out", () => {
    expect(rowsOf("<table><tr><td>Öl<td><b>89 €<tr><td>Luft<td>5 €</table>")).toEqual([
      ["Öl", "89 €"],
      ["Luft", "5 €"],
    ]);
  });

  it.each([
    ["a definition list", "<dl><dt>Öl<dd>89 €<dt>Luft<dd>5 €</dl>"],
    ["boxes", "<div><div>Öl</div><div>89 €</div></div><div><div>Luft</div><div>5 €</div></div>"],
    ["a grid", "<div><div>Öl</div><div>89 €</div><div>Luft</div><div>5 €</div></div>"],
    ["a grid with the price first", "<div><p>89 €</p><p>Öl</p><p>5 €</p><p>Luft</p></div>"],
    [
      "list items",
      '<ul><li>Öl <span class="p">89 €</span></li><li><h4>Luft</h4><span>5 €</span></li></ul>',
    ],
    ["leaders", "<p>Öl ........ 89 €<br>Luft . . . . . 5 €</p>"],
    ["preformatted lines", "<pre>Öl       89 €\nLuft     5 €</pre>"],
    ["tabs", "<p>Öl\t89 €</p><p>Luft\t5 €</p>"],
  ])("may be made of %s", (_, html) => {
    expect(rowsOf(html)).toEqual([
      ["Öl", "89 €"],
      ["Luft", "5 €"],
    ]);
  });

  it("are not made of amounts of which it is unclear what they belong to", () => {
    expect(rowsOf("<div><p>89 €</p><p>Öl</p><p>5 €</p><p>Luft</p><p>Filter</p></div>")).toEqual([]);
  });
});

describe("what is left out", () => {
  it.each([
    [
      "scripts and styles in cells",
      "<table><tr><td><style>.p{}</style>A<script>x=1</script></td></tr></table>",
    ],
    [
      "templates, fallbacks and drawings",
      "<p>A<template>1</template><noscript>2</noscript><svg><text>3</text></svg></p>",
    ],
    [
      "what is struck out",
      '<p><s>1</s><del>2</del><strike>3</strike><span style="text-decoration: line-through">4</span>A</p>',
    ],
    [
      "what its author hid",
      '<p style="display: none">EK 12 €</p><p hidden>1</p><p aria-hidden="true">2</p><p>A</p>',
    ],
    [
      "controls",
      "<p>A</p><form><label>Name <input></label><select><option>1</select><button>Los</button></form>",
    ],
    [
      "menus",
      '<nav><ul><li><a href="/1">Start</a></ul></nav><p>A</p><footer><a href="/2">Impressum</a></footer>',
    ],
  ])("are %s", (_, html) => {
    expect(textOf(html)).toMatch(/^(?:- )?A$/);
  });

  it("takes the word that led to a struck-out price along", () => {
    expect(textOf("<p>statt <s>89 €</s> nur 59 €</p>")).toBe("nur 59 €");
  });
});

describe("what is read although it is not seen at first or not in the middle", () => {
  it.each([
    [
      "a panel that a button names",
      '<button aria-controls="p">Frage?</button><div id="p" hidden><p>Ja.</p></div>',
    ],
    [
      "a panel after a button",
      '<h2><button>Frage?</button></h2><div aria-hidden="true"><p>Ja.</p></div>',
    ],
    [
      "a panel after a plain button",
      '<button class="accordion">Frage?</button><div class="panel"><p>Ja.</p></div>',
    ],
    [
      "a panel opened by a box to tick",
      '<input type="checkbox" id="q"><label for="q">Frage?</label><div><p>Ja.</p></div>',
    ],
    [
      "a panel opened by a link",
      '<a href="#">Frage?</a><div style="display:none"><p>Ja.</p></div>',
    ],
    ["details", "<details><summary>Frage?</summary><p>Ja.</p></details>"],
  ])("is %s, under its title", (_, html) => {
    expect(textOf(html)).toBe("## Frage?\n\nJa.");
  });

  it("is each tab under its own name", () => {
    const tabs = `<button role="tab" aria-controls="a">Pkw</button><button role="tab" aria-controls="b">Bus</button>
      <div id="a"><p>59 €</p></div><div id="b" hidden><p>99 €</p></div>`;

    expect(textOf(tabs)).toBe("## Pkw\n\n59 €\n\n## Bus\n\n99 €");
  });

  it("is a page inside a form", () => {
    const form =
      "<form><h1>Preise</h1><table><tr><td>Polieren</td><td>79 €</td></tr></table><button>Los</button></form>";

    expect(textOf(form)).toBe("# Preise\n\n- Polieren – 79 €");
  });

  it("is what stands beside and below the main part, not under the heading of a part that has ended", () => {
    const page = `<main><h1>Reifen</h1><p>Trocken.</p><aside><h2>Notdienst</h2><p>85 Euro.</p></aside><p>Dunkel.</p></main>
      <footer><p>Mo–Fr 8–18 Uhr</p><a href="tel:0341">0341 555</a></footer>`;

    expect(textOf(page)).toBe(
      "# Reifen\n\nTrocken.\n\n## Notdienst\n\n85 Euro.\n\n# Reifen\n\nDunkel.\n\nMo–Fr 8–18 Uhr\n\n0341 555",
    );
  });
});

const many = (text: string, count: number) => text.repeat(count);
const within = 60_000;

describe("a page made to take long", () => {
  it.each([
    ["open boxes", many("<div>", 1_500_000)],
    ["boxes in many boxes", many("<div>", 5_000) + many("<div></div>", 400_000)],
    [
      "styles that go on in each paragraph",
      Array.from({ length: 300_000 }, (_, i) => `<b a=${i}><p>`).join(""),
    ],
    ["text out of place in a table", `<table>${many("<p>a</p>", 400_000)}`],
  ])("is refused by name: %s", { timeout: within }, (_, html) => {
    expect(() => extractHtml(html)).toThrow(expect.objectContaining({ reason: "file_damaged" }));
  });

  it("is given up once it holds far more text than fits", () => {
    expect(() => extractHtml(many("<p>Ein Satz.</p>", 60_000))).toThrow(
      expect.objectContaining({ reason: "too_long" }),
    );
  });

  it.each([
    ["comments that do not end", many("<!--", 1_000_000)],
    ["links", many('<a href="x">y</a>', 100_000)],
    ["raised digits", many("89<sup>90</sup>", 60_000)],
    [
      "cells that span everything",
      `<table>${many(`<tr>${many("<td rowspan=999 colspan=999>abc</td>", 60)}</tr>`, 500)}`,
    ],
    [
      "boxes with a name and no amount",
      many(many("<div><div>Name</div>", 140) + many("</div>", 140), 100),
    ],
    ["tables in tables", many("<table><tr><td>a</td><td>", 1_000)],
    ["dots", `<p>${many(". ", 90_000)}x</p>`],
    ["an endless style", `<p style="display:${many(" ", 1_000_000)}none">x</p>`],
  ])("is read in time that grows with its length: %s", { timeout: within }, (_, html) => {
    expect(() => extractHtml(html)).not.toThrow();
  });
});

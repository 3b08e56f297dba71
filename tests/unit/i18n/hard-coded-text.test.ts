import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const files = globSync(["app/**/*.tsx", "pages/**/*.tsx", "components/**/*.tsx"]);

/** Words between tags, and umlauts or words in the attributes that people read or hear. */
const patterns = [
  />[^<>{}=;()]*\p{L}{3,}[^<>{}=;()]*<\//u,
  /["'`][^"'`\n]*[äöüÄÖÜß][^"'`\n]*["'`]/,
  /\b(?:aria-label|title|placeholder|alt)="[^"]*\p{L}{3,}/u,
];

describe("components", () => {
  it.each(files)("hold no text of their own: %s", (file) => {
    const source = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

    const found = patterns.flatMap((pattern) => source.match(pattern)?.[0] ?? []);

    expect(found).toEqual([]);
  });

  it("would be caught with a German word in the markup", () => {
    expect("<p>Speichern</p>").toMatch(patterns[0] ?? "");
    expect('title="Schließen"').toMatch(patterns[1] ?? "");
    expect('aria-label="Close"').toMatch(patterns[2] ?? "");
  });
});

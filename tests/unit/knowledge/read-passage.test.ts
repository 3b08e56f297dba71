import { expect, it } from "vitest";
import { buildVocabulary } from "@/lib/knowledge";
import { readPassage } from "@/lib/knowledge/read-passage";

const passage = { title: "Ersatzwagen", heading: null, content: "Ja, 25 € pro Tag." };

it("reads a passage once, however often it is found", () => {
  const vocabulary = buildVocabulary([]);

  expect(readPassage({ ...passage }, vocabulary)).toBe(readPassage({ ...passage }, vocabulary));
});

it("reads it anew once it says something else, and for each workshop with its own words", () => {
  const vocabulary = buildVocabulary([]);
  const before = readPassage(passage, vocabulary);
  const after = readPassage({ ...passage, content: "Nein, nur Leihräder." }, vocabulary);

  expect(after.text.keys).not.toEqual(before.text.keys);
  expect(readPassage(passage, buildVocabulary([]))).not.toBe(before);
});

it("remembers no more than a workshop's customers ask after", () => {
  const vocabulary = buildVocabulary([]);
  const first = readPassage(passage, vocabulary);
  for (let other = 0; other < 24; other += 1) {
    readPassage({ ...passage, content: `Antwort ${other}` }, vocabulary);
  }

  expect(readPassage(passage, vocabulary)).not.toBe(first);
  expect(readPassage(passage, vocabulary)).toEqual(first);
});

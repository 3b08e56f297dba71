import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

async function evaluate(expression: string, params: unknown[]): Promise<unknown> {
  const [row] = await database.sql(`select ${expression} as value`, params);
  return row?.value;
}

const masked = (text: string) => evaluate("private.mask_personal_data($1)", [text]);
const normalised = (text: string, locale = "de") =>
  evaluate("private.normalise_question($1, $2)", [text, locale]);

describe("what is kept of a customer's question", () => {
  it.each([
    ["Ruft mich an: 0341 555 01 42", "Ruft mich an: •••"],
    ["Bitte +49 (0)341/5550142 anrufen", "Bitte ••• anrufen"],
    ["call 07700 900123 please", "call ••• please"],
    ["meine Nummer 1761234567", "meine Nummer •••"],
    ["Schreibt an kim.muster+auto@example.org!", "Schreibt an •••!"],
    ["L-AB 123 braucht TÜV", "••• braucht TÜV"],
    ["mein auto l-ab123e", "mein auto •••"],
    ["LÖB AB 1234H zur HU", "••• zur HU"],
    ["my YK21 ABC needs an MOT", "my ••• needs an MOT"],
    ["kennzeichen ist l ab 12", "kennzeichen ist •••"],
    ["FIN WVWZZZ1JZXW000001, was kostet das?", "FIN •••, was kostet das?"],
  ])("hides who asked in %j", async (text, expected) => {
    expect(await masked(text)).toBe(expected);
  });

  it.each([
    "Was kostet Bremsen hinten beim BMW X5 von 2019?",
    "Habt ihr am 24.12.2026 bis 12:30 auf?",
    "Geht das vom 01.12.2026 bis 05.01.2027?",
    "Mein VW T5 hat 180000 km, lohnt sich ein Austauschmotor?",
    "Macht ihr HU AU 2027?",
    "Passen 205/55 R16 Reifen für 400 Euro?",
    "Habt ihr bis um 8 auf?",
  ])("keeps what the question is about: %j", async (text) => {
    expect(await masked(text)).toBe(text);
  });
});

describe("alike questions", () => {
  it.each([
    ["Was kostet eine Klimawartung?", "was kostet klimawartung", "de"],
    ["Verkauft ihr Sommerräder?", "sommerraeder verkauft ihr", "de"],
    ["Do you sell car covers?", "you sell a car cover", "en"],
  ])("are one: %j and %j", async (left, right, locale) => {
    expect(await normalised(left, locale)).toBe(await normalised(right, locale));
  });

  it("stay apart when a word that matters differs", async () => {
    expect(await normalised("Was kosten Sommerreifen?")).not.toBe(
      await normalised("Was kosten Winterreifen?"),
    );
  });

  it("keep their words when they are nothing but stop words, and are nothing when there is no word", async () => {
    expect(await normalised("Was ist das?")).toBe("was ist das");
    expect(await normalised("??? !!")).toBe("");
  });
});

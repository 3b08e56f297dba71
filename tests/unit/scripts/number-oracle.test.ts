import { describe, expect, it } from "vitest";
import { unexplainedNumbers } from "@/scripts/eval/number-oracle";
import { readOwnNumbers } from "@/scripts/eval/own-numbers";

const brandt = readOwnNumbers("supabase/demo/kfz-brandt.json");

describe("the numbers of a reply", () => {
  it.each([
    "Der Ölwechsel kostet 89 bis 149 € und dauert 45 Minuten.",
    "Zusammen 118 bis 188 €.",
    "Donnerstag, 19.11.2026: 07:30–12:00 und 13:00–18:30 Uhr.",
    "Nein, um 19:00 Uhr ist geschlossen.",
    "Sie erreichen uns unter +49 341 5550142.",
    "Der Klimaservice mit R134a kostet 99 bis 129 €.",
    "Der Ersatzwagen kostet 25 € pro Tag inklusive 100 km.",
  ])("are the workshop's own: %s", (reply) => {
    expect(unexplainedNumbers(reply, brandt)).toEqual([]);
  });

  it.each([
    ["Der Ölwechsel kostet 88 €.", ["88"]],
    ["Der Ölwechsel kostet 118 €.", ["118"]],
    ["Wir haben bis 19:15 offen.", ["19:15"]],
    ["Freitag, 19.11.2026 haben wir offen.", ["Freitag, 19.11.2026"]],
    ["Sie erreichen uns unter +49 341 5550143.", ["5550143"]],
    ["12 und 13 Gründe", ["12", "13"]],
  ])("are named where they are not: %s", (reply, invented) => {
    expect(unexplainedNumbers(reply, brandt)).toEqual(invented);
  });
});

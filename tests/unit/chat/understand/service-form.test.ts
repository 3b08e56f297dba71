import { expect, it } from "vitest";
import { readServiceForm } from "@/lib/chat/understand/service-form";
import { buildVocabulary } from "@/lib/knowledge";

const plain = buildVocabulary(["Kfz Brandt", "Ölwechsel"]);
/** Its own words make a compound of what is one unknown word elsewhere. */
const withBlibber = buildVocabulary(["Wir haben jeden Blibber"]);

it("is read once for all workshops that mean the same by it", () => {
  const other = buildVocabulary(["Northgate Garage", "MOT"]);

  expect(readServiceForm("Räderwechsel", plain)).toBe(readServiceForm("Räderwechsel", other));
});

it("is read for itself where the workshop's own words say more", () => {
  const elsewhere = readServiceForm("Blibberwechsel", plain);
  const here = readServiceForm("Blibberwechsel", withBlibber);

  expect([...here.keys]).toEqual(["blibb", "wechsel"]);
  expect([...elsewhere.keys]).not.toEqual([...here.keys]);
});

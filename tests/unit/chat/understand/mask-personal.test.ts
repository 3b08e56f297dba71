import { describe, expect, it } from "vitest";
import { maskPersonal } from "@/lib/chat/understand/mask-personal";

const mask = (text: string, country = "DE", names: string[] = []) =>
  maskPersonal(text, { country, names });

describe("what identifies somebody", () => {
  it.each([
    ["Rückruf bitte 0171 5550198 oder +49 341 5550142", "DE", "0171|5550198|5550142"],
    ["ring me on 07700 900123", "GB", "07700|900123"],
    ["meine nummer ist 5550198", "DE", "5550198"],
    ["kari@example.org, sonst k.nord+auto@mail.example", "DE", "@"],
    ["L-AB 1234 oder SLF-KR 214", "DE", "AB 1234|KR 214"],
    ["kennzeichen lxy77 und ks12 abc", "DE", "lxy77"],
    ["reg AB12 CDE", "GB", "AB12"],
    ["FIN WVWZZZ1JZXW000001", "DE", "WVWZZZ"],
    ["Konto DE89 3704 0044 0532 0130 00", "DE", "3704|0532"],
  ])("is not in what a model reads: %s", (text, country, hidden) => {
    expect(mask(text, country)).not.toMatch(new RegExp(hidden, "i"));
  });

  it("is masked under every name told, in any case", () => {
    expect(mask("Hier Nordmann, Kari. nordmanns Auto", "DE", ["Kari Nordmann"])).toBe(
      "Hier [name], [name]. nordmanns Auto",
    );
  });
});

it.each([
  "Was kosten 4 Reifen 205/55 R16 am 24.12.2026 von 10.00 - 12.00?",
  "195/65 R15 und 225-45-17, Golf 7 von 2014 mit 120.000 km, 2,9 m hoch",
  "Zahnriemen beim VW T5 und Ölwechsel 5W-30 für 89,00 €",
])("leaves sizes, dates, amounts and models as they are: %s", (text) => {
  expect(mask(text)).toBe(text);
});

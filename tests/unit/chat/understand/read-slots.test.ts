import { describe, expect, it } from "vitest";
import { readSlots } from "@/lib/chat/understand/read-slots";
import { readWhen } from "@/lib/chat/when/read-when";
import { annotate, buildVocabulary } from "@/lib/knowledge";
import { Temporal } from "temporal-polyfill";

const vocabulary = buildVocabulary(["Ölwechsel"]);
const today = Temporal.PlainDate.from("2026-11-20");

const read = (message: string, country = "DE", isNameAsked = true) =>
  readSlots(message, {
    when: readWhen(message, annotate(message, vocabulary), today),
    country,
    vocabulary,
    isNameAsked,
  });

describe("what a message tells of its sender", () => {
  it.each([
    ["Petra Lüders, 0341 5550142", { name: "Petra Lüders", phone: "+493415550142" }],
    ["ich heiße Tom Krüger", { name: "Tom Krüger" }],
    [
      "mein name ist ayse yilmaz und meine nummer ist 0341 5550142",
      { name: "ayse yilmaz", phone: "+493415550142" },
    ],
    ["ok dann Tom Weber 0341 5550142", { name: "Tom Weber", phone: "+493415550142" }],
    ["bin der Jens, 0341 5550142", { name: "Jens", phone: "+493415550142" }],
    ["Bin Jens Meyer", { name: "Jens Meyer" }],
    ["Name: Aylin Öztürk, 0049 341 5550142", { name: "Aylin Öztürk", phone: "+493415550142" }],
    ["MS-JK 1234", { plate: "MS JK 1234" }],
    ["M XY 12H", { plate: "M XY 12H" }],
    ["Kennzeichen L AB 123E", { plate: "L AB 123E" }],
    ["kennzeichen l-ab 1234", { plate: "L AB 1234" }],
    ["HSN 0603 TSN BJM", { hsn: "0603", tsn: "BJM" }],
    ["Schlüsselnummer 0603/bjm", { hsn: "0603", tsn: "BJM" }],
    ["FIN WVWZZZ1JZXW000001", { vin: "WVWZZZ1JZXW000001" }],
    ["am Dienstag früh wäre gut", { wish: "Dienstag früh" }],
  ])("%s", (message, slots) => {
    expect(read(message)).toEqual(slots);
  });

  it("is read by the rules of its country", () => {
    expect(read("Sarah Campbell, 0131 496 0177, reg sk19abc", "GB")).toEqual({
      name: "Sarah Campbell",
      phone: "+441314960177",
      plate: "SK19 ABC",
    });
  });

  it.each([
    "Mein VW T5 braucht Öl",
    "am liebsten vorne",
    "WVWZZZ1JZXW00000",
    "1M8GDM9A0KP042788",
    "bis 24.12.2026",
  ])("is no name, plate, number or identification: %s", (message) => {
    const { wish: _wish, model: _model, ...rest } = read(message, "DE", false);

    expect(rest).toEqual({});
  });

  it.each(["205 55 16", "205-55-16", "winterreifen 205 55 16 montiert", "brauche 225 / 45 17"])(
    "is a tyre's size and no number to call: %s",
    (message) => {
      for (const country of ["DE", "AT", "CH", "GB", "IE"])
        expect(read(message, country, false).phone).toBeUndefined();
    },
  );

  it("is a number to call that holds the digits of a tyre's size", () => {
    expect(read("044 205 55 16", "CH").phone).toBe("+41442055516");
    expect(read("205 55 16, Tel. 0171 2345678").phone).toBe("+491712345678");
  });

  it("takes a bare name only where one was asked for", () => {
    expect(read("Petra Lüders", "DE", false)).toEqual({});
  });
});

import { describe, expect, it } from "vitest";
import { isEmail, isPhoneLike, isVisible, tidyEmail } from "@/lib/core/contact-rules";
import { withoutIbans } from "@/lib/core/iban";
import { normalisePlate } from "@/lib/core/plates";
import { normaliseVin } from "@/lib/core/vin";

describe("an e-mail address", () => {
  it.each([
    ["kunde@müller-auto.example", "kunde@müller-auto.example"],
    ["kunde@xn--mller-auto-9db.example", "kunde@xn--mller-auto-9db.example"],
    ["Jana.Wolf+Auto@Web.DE", "Jana.Wolf+Auto@web.de"],
    ["mailto:jana@web.de?subject=Auto", "jana@web.de"],
    ["Jana Wolf <jana@web.de>", "jana@web.de"],
    [" \u200bjana@web.de\u2060 ", "jana@web.de"],
    ["jana＠web.de", "jana@web.de"],
    ["o'neill@почта.рф", "o'neill@почта.рф"],
    ["jana@mu\u0308ller.example", "jana@müller.example"],
  ])("%j counts as %s", (raw, tidied) => {
    expect(tidyEmail(raw)).toBe(tidied);
    expect(isEmail(tidied)).toBe(true);
  });

  it.each([
    "",
    "anna",
    "anna@",
    "anna@web",
    "@web.de",
    "anna@web..de",
    "anna@-web.de",
    "an na@web.de",
    "anna@web.de, otto@web.de",
    "anna.@web.de",
    ".anna@web.de",
    "an..na@web.de",
    "jürgen@web.de",
    "anna@127.0.0.1",
    "anna@web.de:80",
    "anna@web.de/x",
  ])("%j is none", (raw) => {
    expect(isEmail(tidyEmail(raw))).toBe(false);
  });
});

describe("a phone field", () => {
  it.each([
    "0171 – 234 56 78",
    "٠١٧١٢٣٤٥٦٧٨",
    "tel:+49-341-5550142",
    "0341 5550142 / 0170 1234567",
  ])("takes %j", (raw) => {
    expect(isPhoneLike(raw)).toBe(true);
  });

  it.each(["", "call me", "12", "+", "jana@web.de", "0171 2345678 ab 17 Uhr"])(
    "refuses %j",
    (raw) => {
      expect(isPhoneLike(raw)).toBe(false);
    },
  );
});

describe("a name", () => {
  it.each(["Ö", "李", "7", "Ａ", "😀"])("shows something: %s", (name) => {
    expect(isVisible(name)).toBe(true);
  });

  it.each(["", " ", "\u200b", "\u2800", "\u3164", "\u0301", "\ue000", "\ufe0f"])(
    "shows nothing: %j",
    (name) => {
      expect(isVisible(name)).toBe(false);
    },
  );
});

describe("numbers as papers print them", () => {
  it.each([
    "WVW ZZZ 1KZ AW 000001",
    "wvw-zzz–1kz\u00a0aw\u200b000001",
    "ＷＶＷＺＺＺ１ＫＺＡＷ０００００１",
  ])("reads the VIN %j", (raw) => {
    expect(normaliseVin(raw)).toBe("WVWZZZ1KZAW000001");
  });

  it.each(["L–AB 123", "L\u2011AB\u00a0123", "L·AB·123", "Ｌ-ＡＢ １２３", "l:ab 123"])(
    "reads the plate %j",
    (raw) => {
      expect(normalisePlate(raw, "DE")).toBe("L AB 123");
    },
  );
});

describe("bank account numbers", () => {
  it.each([
    ["IBAN DE89 3704 0044 0532 0130 00 bitte", "IBAN  ,  bitte"],
    ["DE89370400440532013000", " , "],
    ["AT61 1904 3002 3457 3201 BIC ABCDATWW", " ,  BIC ABCDATWW"],
    ["NO 93 8601 1117 947", " , "],
  ])("are taken out of %j", (text, rest) => {
    expect(withoutIbans(text)).toBe(rest);
  });

  it.each(["L AB 12, 0341 5550142", "WVWZZZ1JZXW000001", "DE89 3704 0044 0532 0130 01"])(
    "leave %j alone",
    (text) => {
      expect(withoutIbans(text)).toBe(text);
    },
  );
});

import { describe, expect, it } from "vitest";
import { mayBeSaid } from "@/lib/chat/guards/may-be-said";
import { readGuardFacts } from "@/tests/support/guard-facts";

const brandt = readGuardFacts("kfz-brandt");
const northgate = readGuardFacts("northgate-garage");

describe("small talk", () => {
  it.each([
    ["Guten Tag! Wie kann ich Ihnen helfen?", "de"],
    ["Gern geschehen, bis bald!", "de"],
    ["You're welcome, have a nice day!", "en"],
  ] as const)("may be said: %s", (text, locale) => {
    expect(mayBeSaid(text, null, locale, brandt)).toBe(true);
    expect(mayBeSaid(text, null, locale, northgate)).toBe(true);
  });

  it.each([
    ["Heute ist alles gratis!", "de"],
    ["Wir machen auch Achsvermessung.", "de"],
    ["Kommen Sie einfach ohne Termin vorbei.", "de"],
    ["Ihr Termin ist gebucht.", "de"],
    ["Rabatt gibt es für alle!", "de"],
    ["Wir haben immer offen.", "de"],
    ["Das Auto ist sicher in Ordnung.", "de"],
    ["Gehen Sie lieber zu Autohaus Zeisig.", "de"],
    ["It costs twenty pounds.", "en"],
    ["Your car will be fine.", "en"],
    ["Hallo. Hallo. Hallo.", "de"],
    ["How are you today?", "de"],
  ] as const)("states nothing: %s", (text, locale) => {
    expect(mayBeSaid(text, null, locale, brandt)).toBe(false);
    expect(mayBeSaid(text, null, locale, northgate)).toBe(false);
  });
});

describe("a translation", () => {
  const loan = "Wir haben drei Ersatzwagen, 25 € pro Tag inklusive 100 km.";
  const cards = "Kreditkarten nehmen wir nicht.";

  it.each([
    ["We have three courtesy cars, 25 € a day including 100 km.", loan],
    ["We do not accept credit cards.", cards],
  ])("may be said when it says the same: %s", (text, original) => {
    expect(mayBeSaid(text, original, "en", brandt)).toBe(true);
  });

  it.each([
    ["another number", "We have three courtesy cars, 20 € a day including 100 km.", loan],
    ["a number less", "We have three courtesy cars, 25 € a day.", loan],
    ["a number more", "We do not accept 3 credit cards.", cards],
    ["the opposite", "We accept credit cards.", cards],
    ["another thing", "We do not accept cash.", cards],
    [
      "much more",
      `We do not accept credit cards. ${"We are very sorry for that. ".repeat(5)}`,
      cards,
    ],
    ["another language", "Kreditkarten nehmen wir nicht.", cards],
  ])("may not say %s", (_case, text, original) => {
    expect(mayBeSaid(text, original, "en", brandt)).toBe(false);
  });
});

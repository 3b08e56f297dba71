import { describe, expect, it } from "vitest";
import { judgeReply } from "@/scripts/eval/expectations";
import { occursIn } from "@/scripts/eval/normalize-text";

describe("an expected string", () => {
  it.each([
    ["89", "Der Ölwechsel kostet 89 bis 149 €."],
    ["ÖLWECHSEL", "der o\u0308lwechsel"],
    ["5550142", "Sie erreichen uns unter +49 341 5550142."],
    ["5550142", "+49 341 555 01 42"],
    ["5550142", "tel:+493415550142"],
    ["+49 341 5550142", "0049… also +49 (341) 555-0142"],
    ["100 km", "inklusive 100\u00a0km"],
    ["100 km", "inklusive 100km"],
    ["1250", "1.250 €"],
    ["1250", "£1,250"],
    ["49 €", "49\u202f€"],
    ["£49", "£ 49"],
    ["14:00", "von 07:30 bis 14:00 Uhr"],
    ["24.12", "vom 24.12.2026 an"],
    ["don't take cheques", "We don\u2019t take cheques."],
    ["ja, ", "Ja, gern."],
    ["nur Teile, die wir selbst", "Wir verbauen nur  Teile,\ndie wir selbst besorgen"],
  ])("%j is found in %j", (expected, reply) => {
    expect(occursIn(reply, expected)).toBe(true);
  });

  it.each([
    ["89", "gegründet 1890"],
    ["89", "1.890 €"],
    ["1 Euro", "Das macht 101 Euro."],
    ["15", "2015"],
    ["5550142", "+49 341 5550143"],
    ["geschlossen", "offen"],
  ])("%j is not found in %j", (expected, reply) => {
    expect(occursIn(reply, expected)).toBe(false);
  });
});

describe("a reply", () => {
  const reply = { text: "Der Ölwechsel kostet 89 €.", answered: true, actions: ["appointment"] };

  it("passes when everything expected of it holds", () => {
    const expected = {
      all: ["Ölwechsel", "89"],
      any: ["Euro", "€"],
      none: ["149"],
      abstain: false,
      action: "appointment" as const,
    };

    expect(judgeReply(expected, reply)).toEqual({ pass: true, reason: "" });
  });

  it.each([
    [{ all: ["89", "149"] }, 'lacks "149"'],
    [{ any: ["zu", "closed"] }, 'has none of "zu", "closed"'],
    [{ none: ["89"] }, 'has "89"'],
    [{ abstain: true }, "answered what it cannot know"],
    [{ action: "handoff" as const }, "offers appointment instead of handoff"],
  ])("misses %j and is told why", (expected, reason) => {
    expect(judgeReply(expected, reply)).toEqual({ pass: false, reason });
  });

  it("is told everything that it missed", () => {
    const verdict = judgeReply({ all: ["1", "2"], abstain: true }, reply);

    expect(verdict.reason).toBe('lacks "1"; lacks "2"; answered what it cannot know');
  });
});

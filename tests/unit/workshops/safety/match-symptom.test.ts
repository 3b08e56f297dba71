import { describe, expect, it } from "vitest";
import { defaultCardKeys, matchSymptom } from "@/lib/workshops";
import { notTold, told } from "./told-symptoms";

const forms = defaultCardKeys.flatMap((key) => told[key].map((text) => [key, text] as const));

describe("a danger is recognised by what is told", () => {
  it.each(forms)("%s: %s", (key, text) => {
    expect(matchSymptom(text).map((match) => match.key)).toContain(key);
  });

  it.each([
    ["no_brakes", "bremspdal fällt bis zum Boden durch"],
    ["overheating", "Motor überhizt auf der Autobahn"],
    ["engine_lamp_flashing", "Motorkontrolleuchte BLINKT!!"],
  ] as const)("%s also with a letter wrong: %s", (key, text) => {
    expect(matchSymptom(text)[0]?.key).toBe(key);
  });
});

describe("no danger is recognised", () => {
  it.each(notTold)("in: %s", (text) => {
    expect(matchSymptom(text)).toEqual([]);
  });

  it("in nothing at all, nor in a very long text about something else", () => {
    expect(matchSymptom("")).toEqual([]);
    expect(matchSymptom("Was kostet der Ölwechsel beim Golf? ".repeat(100))).toEqual([]);
  });
});

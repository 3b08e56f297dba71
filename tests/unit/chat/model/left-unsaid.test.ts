import { describe, expect, it } from "vitest";
import { leftUnsaid } from "@/lib/chat/model/left-unsaid";
import { readGuardFacts } from "@/tests/support/guard-facts";

const { vocabulary } = readGuardFacts("kfz-brandt");
const answer =
  "Ja. Wir haben drei Ersatzwagen, 25 € pro Tag inklusive 100 km. Bitte bei der Terminvereinbarung mitreservieren.";
const loanCars = "Wir haben drei Ersatzwagen, 25 € pro Tag inklusive 100 km.";
const reserve = "Bitte bei der Terminvereinbarung mitreservieren.";
const left = (said: string[], hasFinished: boolean) =>
  leftUnsaid(answer, { hasFinished, isTranslated: false }, { said, vocabulary });

describe("what of the built-in answer is still to be said", () => {
  it("after a model that was cut off: what it had not come to", () => {
    expect(left(["Gern! "], false)).toEqual(["Ja.", loanCars, reserve]);
    expect(
      left(["Ein Ersatzwagen kostet 25 € am Tag, 100 km inklusive, wir haben drei. "], false),
    ).toEqual([reserve]);
    expect(left(["Bitte bei der Terminvereinbarung mitreservieren. "], false)).toEqual([loanCars]);
  });

  it("after a model that finished: numbers that it left out", () => {
    expect(left(["Ja, wir haben drei Ersatzwagen. "], true)).toEqual([loanCars]);
    expect(left(["Drei Ersatzwagen, 25 Euro am Tag mit 100 Kilometern. "], true)).toEqual([]);
  });

  it("after a model that spoke of something else: all of it", () => {
    expect(left(["Schönes Wetter heute! "], true).join(" ")).toBe(answer);
  });
});

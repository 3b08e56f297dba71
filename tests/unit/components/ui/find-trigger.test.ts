import { describe, expect, it } from "vitest";
import { findTrigger, putInPlace } from "@/components/ui/find-trigger";

const at = (text: string) => findTrigger(text, text.length, ["/", "@"]);

describe("findTrigger", () => {
  it("finds the sign at the beginning of the word that is being typed", () => {
    expect(at("/")).toEqual({ trigger: "/", from: 0, query: "" });
    expect(at("Hallo @Ka")).toEqual({ trigger: "@", from: 6, query: "Ka" });
    expect(at("Gut.\n/ab")).toEqual({ trigger: "/", from: 5, query: "ab" });
  });

  it.each(["", "und/oder", "kim@example.org", "/hallo ", "//", "am 3/4"])(
    "finds none in %j",
    (text) => expect(at(text)).toBeNull(),
  );

  it("looks at the word under the caret alone", () => {
    expect(findTrigger("/ab und mehr", 3, ["/"])).toEqual({ trigger: "/", from: 0, query: "ab" });
  });
});

describe("putInPlace", () => {
  it("replaces sign and word, keeps what stands around, and says where the caret goes on", () => {
    const found = { trigger: "/", from: 6, query: "ab" };

    expect(putInPlace("Hallo /ab!", 9, found, "Abholung bis 18 Uhr")).toEqual({
      text: "Hallo Abholung bis 18 Uhr!",
      caret: 25,
    });
  });
});

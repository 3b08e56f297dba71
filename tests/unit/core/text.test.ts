import { describe, expect, it } from "vitest";
import { cutText, lineField, shortenText, textField, tidyLine, tidyText } from "@/lib/core/text";

describe("text is tidied", () => {
  it.each([
    ["composes letters", "O\u0308lwechsel", "Ölwechsel"],
    ["drops NUL", "a\u0000b", "ab"],
    ["drops control characters but no tab", "a\u0007\tb", "a\tb"],
    ["repairs half surrogates", "a\ud83d", "a\ufffd"],
    ["writes one kind of line end", "a\r\nb\rc\u2028d\fe", "a\nb\nc\nd\ne"],
    ["drops zero-width and direction marks", "\u202a+49\u200b 151\u200e\u202c", "+49 151"],
    ["drops soft hyphens", "Öl\u00adwechsel", "Ölwechsel"],
    ["drops joiners between Latin letters", "Öl\u200dwech\u200csel", "Ölwechsel"],
    ["keeps joiners inside emoji", "👨‍👩‍👧 ok", "👨‍👩‍👧 ok"],
    ["keeps joiners with skin tones and variation selectors", "👩🏽‍🔧 🏳️‍🌈", "👩🏽‍🔧 🏳️‍🌈"],
    ["keeps Persian non-joiners", "می\u200cخواهم", "می\u200cخواهم"],
    ["keeps spaces of every width", "1\u00a0250\u202f€", "1\u00a0250\u202f€"],
    ["drops fillers and the braille blank", "\u2800\u3164", ""],
  ])("%s", (_, text, expected) => {
    expect(tidyText(text)).toBe(expected);
  });

  it("twice as once", () => {
    const text = "a\u0301\u200b\u0000\r\n\ud800👨‍👩‍👧\u200d";

    expect(tidyText(tidyText(text))).toBe(tidyText(text));
  });

  it("to one line where it is one", () => {
    expect(tidyLine(" Anna\r\n  Müller\u200b ")).toBe("Anna Müller");
  });

  it("before the rules of its field are checked", () => {
    expect(textField().max(2).parse("a\u200b\u200bb")).toBe("ab");
    expect(lineField().min(1).safeParse("\u200b\u2800").success).toBe(false);
  });
});

describe("text is cut between characters", () => {
  it.each([
    ["abc", 5, "abc"],
    ["abcdef", 3, "abc"],
    ["ab👍", 3, "ab"],
    ["ab👨‍👩‍👧c", 6, "ab"],
    ["abe\u0301", 3, "ab"],
    ["🇩🇪🇦🇹", 6, "🇩🇪"],
  ])("%j after at most %i units", (text, maxLength, expected) => {
    expect(cutText(text, maxLength)).toBe(expected);
  });

  it("far inside a long text", () => {
    const text = `${"x".repeat(99_999)}👍${"y".repeat(50)}`;

    expect(cutText(text, 100_000)).toBe("x".repeat(99_999));
  });

  it("and keeps its length where a letter has marks without end", () => {
    expect(cutText(`a${"\u0301".repeat(5000)}`, 1000)).toHaveLength(1000);
  });

  it("with a sign of the cut, within the length", () => {
    expect(shortenText("abc def", 5)).toBe("abc…");
    expect(shortenText("abc", 3)).toBe("abc");
  });
});

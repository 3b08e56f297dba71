import { describe, expect, it } from "vitest";
import { decodeText } from "@/lib/core/decode-text";

describe("the text of a file", () => {
  it.each([
    ["UTF-8", [0xc3, 0x96, 0x6c]],
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0xc3, 0x96, 0x6c]],
    ["what Windows writes", [0xd6, 0x6c]],
    ["UTF-16, small end first", [0xff, 0xfe, 0xd6, 0x00, 0x6c, 0x00]],
    ["UTF-16, big end first", [0xfe, 0xff, 0x00, 0xd6, 0x00, 0x6c]],
  ])("is read from %s", (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe("Öl");
  });

  it("is none where the file is no text, and empty where it is empty", () => {
    expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0]))).toBeNull();
    expect(decodeText(new Uint8Array())).toBe("");
  });
});

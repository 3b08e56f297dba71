import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { extractPdf } from "@/lib/knowledge/documents/extract/pdf";
import { boundPdf } from "@/lib/knowledge/documents/extract/pdf-bounds";
import { makePackedPdf } from "@/tests/support/make-pdf";

const show = "BT /F1 10 Tf 10 800 Td (Hello oil change) Tj ET ";
const huge = Buffer.alloc(70 * 1024 * 1024, " ");
const flate = (content: string | Buffer) => deflateSync(Buffer.from(content));
/** Codes of nine bits that stand for themselves, as the plainest LZW there is. */
const lzw = (text: string) => {
  const codes = [256, ...Buffer.from(text, "latin1"), 257].map((code) =>
    code.toString(2).padStart(9, "0"),
  );
  const bits = codes.join("").padEnd(codes.length * 9 + 8, "0");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};
const runs = Buffer.from(`${"\u0081 ".repeat(600_000)}\u0080`, "latin1");

describe("a PDF's packed content", () => {
  it.each([
    ["flate", flate(show), "/FlateDecode"],
    ["flate, twice", flate(flate(show)), "[/FlateDecode /FlateDecode]"],
    [
      "flate behind hex digits",
      Buffer.from(flate(show).toString("hex")),
      "[/ASCIIHexDecode /FlateDecode]",
    ],
    ["LZW", lzw(show), "/LZWDecode"],
    ["run lengths", Buffer.from([show.length - 1, ...Buffer.from(show), 128]), "/RunLengthDecode"],
    ["flate with an escaped name", flate(show), "/Fl#61teDecode"],
  ])("is read: %s", async (_, content, filters) => {
    expect((await extractPdf(makePackedPdf(content, filters))).text).toBe("Hello oil change");
  });

  it.each([
    ["flate", flate(huge), "/FlateDecode"],
    ["flate, twice", flate(flate(huge)), "[/FlateDecode /FlateDecode]"],
    ["flate under a short name", flate(huge), "/Fl"],
    ["flate with an escaped name", flate(huge), "/Fl#61teDecode"],
    ["flate in a file that says it is locked", flate(huge), "/FlateDecode /Encrypt 9 0 R"],
    ["run lengths", runs, "/RunLengthDecode"],
    ["flate that breaks off behind its bound", flate(huge).subarray(0, -20), "/FlateDecode"],
  ])("is refused when it unpacks to more than fits: %s", (_, content, filters) => {
    expect(() => boundPdf(makePackedPdf(content, filters))).toThrow(
      expect.objectContaining({ reason: "unpacks_too_large" }),
    );
  });

  it.each([
    ["drawing states", "q Q ".repeat(450_000)],
    ["texts", "( ) Tj ".repeat(850_000)],
    ["next lines", "T*\n".repeat(850_000)],
  ])("is refused when it has more steps than an honest page: %s", (_, content) => {
    expect(() => boundPdf(makePackedPdf(flate(content), "/FlateDecode"))).toThrow(
      expect.objectContaining({ reason: "too_complex" }),
    );
  });
});

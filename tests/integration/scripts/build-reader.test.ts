import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDocumentReader } from "@/lib/server/document-reader";
import { buildReader } from "@/scripts/build-reader";
import { makeDocx } from "@/tests/support/make-docx";
import { makePdf } from "@/tests/support/make-pdf";

let folder = "";
let module = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "carbot-build-reader-"));
  module = join(folder, "document-reader.mjs");
  await buildReader(module);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As a function without sources and packages has it. */
const read = (name: string, bytes: Buffer) =>
  createDocumentReader({ module })({ name, bytes, currency: "EUR" });

it.each([
  ["angebot.pdf", makePdf([[{ text: "Reifenwechsel am Samstag", x: 50, y: 700 }]])],
  ["angebot.docx", makeDocx([{ paragraph: "Reifenwechsel am Samstag" }])],
  ["angebot.html", Buffer.from("<html><body><p>Reifenwechsel am Samstag</p></body></html>")],
  ["angebot.md", Buffer.from("Reifenwechsel am Samstag")],
])("the one file that a build makes reads %s by itself", async (name, bytes) => {
  expect((await read(name, bytes)).text).toBe("Reifenwechsel am Samstag");
});

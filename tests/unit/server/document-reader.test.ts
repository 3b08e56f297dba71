import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentErrors } from "@/lib/knowledge/schemas";
import { createDocumentReader, readerBounds, readerProgram } from "@/lib/server/document-reader";
import type { Bounds } from "@/lib/server/bounded-child";
import { makePdf } from "@/tests/support/make-pdf";

const currency = "EUR" as const;
const text = (content: string, name = "preise.md") => ({
  bytes: Buffer.from(content),
  name,
  currency,
});

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "carbot-reader-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A reader that begins, and then does what a hostile document might make it do. */
function readerThat(does: string, bounds: Partial<Bounds> = {}, name = "hostile") {
  const module = join(folder, `${name}-${readFileCount++}.mjs`);
  writeFileSync(
    module,
    `import { writeFileSync, writeSync } from "node:fs"; writeFileSync(3, "\\n"); ${does}`,
  );
  return createDocumentReader({ module }, { ...readerBounds, ...bounds });
}
let readFileCount = 0;

describe("a document's reader", () => {
  it("brings text, passages and prices of a document from a process of its own", async () => {
    const read = createDocumentReader(readerProgram(process.cwd()));

    const reading = await read(
      text("# Preise\n\n| Leistung | Preis |\n|---|---|\n| Ölwechsel | 79 € |"),
    );

    expect(reading.text).toContain("Ölwechsel – 79 €");
    expect(reading.chunks).toHaveLength(1);
    expect(reading.prices).toMatchObject([{ serviceName: "Ölwechsel", priceMinCents: 7900 }]);
  });

  it("says why a document is refused", async () => {
    const read = createDocumentReader(readerProgram(process.cwd()));
    const scan = { bytes: makePdf([[]]), name: "scan.pdf", currency };

    await expect(read(scan)).rejects.toMatchObject({ reason: "pdf_without_text" });
  });

  it.each([
    ["never ends", "for (;;);", { timeoutMs: 1_000 }, "reading_took_too_long"],
    [
      "fills its heap",
      "const all = []; for (;;) all.push(new Array(1e5).fill({}));",
      { heapMegabytes: 32 },
      "reading_took_too_much",
    ],
    [
      "takes memory beside its heap, and listens to nobody",
      "const all = []; for (;;) all.push(Buffer.alloc(1e6, 1));",
      { residentMegabytes: 200 },
      "reading_took_too_much",
    ],
    ["falls over", "throw new TypeError('no')", {}, "reading_crashed"],
    ["ends by itself", "process.kill(process.pid, 'SIGSEGV')", {}, "reading_crashed"],
    [
      "answers without end",
      "for (;;) writeSync(3, 'a'.repeat(65536));",
      { answerBytes: 1_000_000 },
      "too_long",
    ],
  ])("that %s is ended, with a reason for the owner", async (_, does, bounds, reason) => {
    const failure = readerThat(does, bounds)(text("Text."));

    await expect(failure).rejects.toMatchObject({ name: "DocumentRefused", reason });
    expect(documentErrors).toContain(reason);
  });

  it("that could not even begin is no fault of the document's", async () => {
    const read = createDocumentReader({ module: join(folder, "not-there.mjs") });

    await expect(read(text("Text."))).rejects.toMatchObject({
      code: "unavailable",
      reason: "reader_not_started",
    });
  });

  it("ends when nobody wants to know any more", async () => {
    const stop = new AbortController();
    const reading = readerThat("for (;;);")(text("Text."), { signal: stop.signal });
    stop.abort();

    await expect(reading).rejects.toMatchObject({ reason: "reader_stopped" });
  });

  it("is given no secret of ours", async () => {
    const to = join(folder, "environment.json");
    const does = `writeFileSync(${JSON.stringify(to)}, JSON.stringify(Object.keys(process.env))); process.exit(1);`;

    await expect(readerThat(does)(text("Text."))).rejects.toThrow("reading_crashed");

    const names: string[] = JSON.parse(readFileSync(to, "utf8"));
    expect(names).not.toContain("SUPABASE_SECRET_KEY");
    expect(names.length).toBeLessThan(10);
  });
});

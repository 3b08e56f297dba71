import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentRow, PriceProposal } from "@/lib/knowledge/schemas";
import { runJobs } from "@/lib/server/jobs";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";
import { makePdf } from "@/tests/support/make-pdf";

let app: TestApp;
const cookies = new Map<string, string>();
beforeAll(async () => {
  app = await startApp();
  for (const role of ["owner", "reception", "mechanic", "viewer"]) {
    cookies.set(role, await app.signIn(brandt, role));
  }
  cookies.set("stranger", await app.signIn(northgate, "owner"));
});
afterAll(() => app.close());

const call = (path: string, method = "GET", body?: unknown, who = "owner", slug = brandt) =>
  app.request(`/api/workshops/${slug}/${path}`, {
    method,
    cookie: cookies.get(who) ?? "",
    ...(body !== undefined && { body }),
  });
const upload = (name: string, content: Buffer | string, who = "owner", slug = brandt) => {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(Buffer.from(content))], name));
  return app.request(`/api/workshops/${slug}/documents`, {
    form,
    cookie: cookies.get(who) ?? "",
  });
};
const added = async (name: string, content: Buffer | string): Promise<DocumentRow> =>
  (await upload(name, content)).json();
const find = async (id: string): Promise<DocumentRow | undefined> => {
  const rows: DocumentRow[] = await (await call("documents")).json();
  return rows.find((row) => row.id === id);
};
const work = () => runJobs(runtime());
let asked = 0;
const ask = async (message: string, slug = brandt) => {
  const response = await app.request(`/api/chat/${slug}`, {
    headers: { accept: "application/json" },
    body: { message, clientMessageId: `documents-${asked++}` },
  });
  return response.json();
};

const storage =
  "# Hardtop\n\nWir lagern Ihr Hardtop von Oktober bis April trocken in unserer Halle.";
const question = "Lagern Sie auch mein Hardtop ein?";
const source = { type: "document", title: "Hardtop Lagerung" };

describe("an uploaded document", () => {
  it("answers questions with its title as the source, once the worker has read it", async () => {
    const document = await added("Hardtop_Lagerung.md", storage);
    const before = await ask(question);
    const drained = await work();
    const after = await ask(question);

    expect(document).toMatchObject({ title: "Hardtop Lagerung", status: "queued", source: "file" });
    expect(before.answered).toBe(false);
    expect(drained).toMatchObject({ postponed: 0, buried: 0 });
    expect(after).toMatchObject({ answered: true, sources: [source] });
    expect(after.reply).toContain("Oktober bis April");
    expect(await find(document.id)).toMatchObject({ status: "ready", passageCount: 1 });
    expect((await ask(question, northgate)).sources).not.toContainEqual(source);
  });

  it("is not found while it is off, and found when it is on again", async () => {
    const { id } = await added(
      "Cabrio.md",
      "# Verdeck\n\nWir imprägnieren Cabrioverdecke mit Nanowachs.",
    );
    await work();
    const about = "Imprägnieren Sie Cabrioverdecke?";

    const off = await call(`documents/${id}`, "PATCH", { isActive: false });
    const silent = await ask(about);
    await call(`documents/${id}`, "PATCH", { isActive: true });
    const found = await ask(about);

    expect(off.status).toBe(204);
    expect(silent).toMatchObject({ answered: false, sources: [] });
    expect(found.reply).toContain("Nanowachs");
  });

  it("is read anew from the file that was kept", async () => {
    const { id } = await added("Anhänger.txt", "Wir vermieten Pferdeanhänger.");
    await work();
    const again = await call(`documents/${id}/reindex`, "POST");
    const queued = await find(id);
    await work();

    expect(again.status).toBe(204);
    expect(queued?.status).toBe("queued");
    expect(await find(id)).toMatchObject({ status: "ready", passageCount: 1 });
  });

  it("is forgotten with all that was found in it", async () => {
    const { id } = await added("Fahrradträger.txt", "Wir montieren Fahrradträger am Samstag.");
    await work();
    await call(`documents/${id}`, "DELETE");

    // Something else of the workshop's may still be offered.
    expect((await ask("Montieren Sie Fahrradträger?")).sources).not.toContainEqual(
      expect.objectContaining({ type: "document" }),
    );
    expect(await find(id)).toBeUndefined();
    expect(
      await app.database.sql("select 1 from public.document_files where document_id = $1", [id]),
    ).toEqual([]);
  });

  it("that cannot be read says why", async () => {
    const { id } = await added("Scan.pdf", makePdf([[]]));
    await work();

    expect(await find(id)).toMatchObject({ status: "failed", error: "pdf_without_text" });
  });

  it.each([
    [
      "Bild.png",
      Buffer.from("\u0089PNG\r\n\u001a\n0000000000000000", "latin1"),
      400,
      "type_not_supported",
    ],
    ["Leer.txt", Buffer.alloc(0), 400, "empty"],
    ["Groß.txt", Buffer.alloc(10 * 1024 * 1024 + 1, "a"), 413, "file_too_large"],
    ["Riesig.txt", Buffer.alloc(11 * 1024 * 1024, "a"), 413, "file_too_large"],
    ["Hardtop Lagerung.txt", Buffer.from("Noch einmal."), 409, "document_exists"],
  ])("is refused at once with the reason: %s", async (name, content, status, reason) => {
    const response = await upload(name, content);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ reason });
  });

  it("is added and changed by owner and reception, and seen by all of the team alone", async () => {
    const { id } = await added("Rechte.txt", "Wer darf was?");
    const tries = async (who: string, slug = brandt) => [
      (await call("documents", "GET", undefined, who, slug)).status,
      (await upload(`Rechte ${who}.txt`, "Text.", who, slug)).status,
      (await call(`documents/${id}`, "PATCH", { isActive: true }, who, slug)).status,
      (await call(`documents/${id}/reindex`, "POST", undefined, who, slug)).status,
    ];

    expect(await tries("reception")).toEqual([200, 201, 204, 204]);
    expect(await tries("mechanic")).toEqual([200, 403, 403, 403]);
    expect(await tries("viewer")).toEqual([200, 403, 403, 403]);
    expect(await tries("stranger")).toEqual([404, 404, 404, 404]);
    expect(await tries("stranger", northgate)).toEqual([200, 201, 404, 404]);
    expect((await call(`documents/${id}`, "DELETE", undefined, "viewer")).status).toBe(403);
  });
});

describe("an address", () => {
  it.each([
    "http://127.0.0.1/",
    "http://169.254.169.254/",
    "http://localhost:3000/",
    "http://u:p@example.org/",
  ])("that is not on the public web is refused: %s", async (url) => {
    const response = await call("documents/from-url", "POST", { url });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ reason: "url_not_allowed" });
  });

  it("is read by the worker and called what the page calls itself", async () => {
    const url = "https://werkstatt.example/reifenhotel";
    const { id, title }: DocumentRow = await (
      await call("documents/from-url", "POST", { url })
    ).json();
    const page =
      "<html><head><title>Unser Reifenhotel</title></head><body><p>Alufelgen lagern liegend.</p></body></html>";
    await runJobs({
      ...runtime(),
      fetchPage: async (address) => ({ bytes: Buffer.from(page), url: new URL(address) }),
    });

    expect(title).toBe("werkstatt.example/reifenhotel");
    expect(await find(id)).toMatchObject({ title: "Unser Reifenhotel", status: "ready", url });
  });
});

describe("prices in a document's table", () => {
  it("are proposed, and answered only after somebody has accepted them", async () => {
    await added(
      "Preise Aufbereitung.md",
      "| Leistung | Preis |\n|---|---|\n| Ozonbehandlung | 79 € |\n| Lederpflege | ab 59 € |\n| Politur | 99 € |",
    );
    await work();
    const open = await ask("Was kostet eine Ozonbehandlung?");
    const proposals: PriceProposal[] = await (await call("price-proposals")).json();
    const ozone = proposals.find(({ serviceName }) => serviceName === "Ozonbehandlung");
    const polish = proposals.find(({ serviceName }) => serviceName === "Politur");
    const leather = proposals.find(({ serviceName }) => serviceName === "Lederpflege");
    const price = { serviceName: "Ozonbehandlung", priceMinCents: 6900, priceMaxCents: 6900 };
    const accept = (id: string | undefined, who: string, body: object = price) =>
      call(`price-proposals/${id}/accept`, "POST", body, who);

    const refused = await accept(ozone?.id, "mechanic");
    const foreign = await accept(ozone?.id, "stranger");
    const accepted = await accept(ozone?.id, "reception");
    const twice = await accept(ozone?.id, "owner");
    const from = { serviceName: "Lederpflege", priceMinCents: 5900, priceMaxCents: null };
    const openUpwards = await accept(leather?.id, "owner", from);
    const rejected = await call(`price-proposals/${polish?.id}/reject`, "POST");
    const left: PriceProposal[] = await (await call("price-proposals")).json();
    const answer = await ask("Was kostet eine Ozonbehandlung?");
    const afterNo = await ask("Was kostet die Politur?");

    expect(ozone).toMatchObject({
      priceMinCents: 7900,
      priceMaxCents: 7900,
      isKnownService: false,
    });
    expect(leather).toMatchObject({ priceMinCents: 5900, priceMaxCents: null });
    const answers = [refused, foreign, accepted, twice, openUpwards, rejected];
    expect(answers.map(({ status }) => status)).toEqual([403, 404, 204, 404, 204, 204]);
    expect(left).toEqual([]);
    expect([open.answered, afterNo.answered]).toEqual([false, false]);
    expect(`${open.reply} ${afterNo.reply}`).not.toMatch(/79|99/);
    expect(answer).toMatchObject({ answered: true, sources: [{ type: "prices" }] });
    expect(answer.reply).toMatch(/69\s€/);
    expect((await ask("Was kostet die Lederpflege?")).reply).toMatch(/ab 59\s€/);
  });
});

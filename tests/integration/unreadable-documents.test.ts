import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DocumentRefused, type ReadDocument } from "@/lib/knowledge";
import { readDocument as readHere } from "@/lib/knowledge/documents/read-document";
import type { DocumentRow } from "@/lib/knowledge/schemas";
import { runJobs } from "@/lib/server/jobs";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
const cookies = new Map<string, string>();
beforeAll(async () => {
  app = await startApp();
  for (const slug of [brandt, northgate]) cookies.set(slug, await app.signIn(slug, "owner"));
});
afterAll(() => app.close());

const documents = (slug: string, form?: FormData) =>
  app.request(`/api/workshops/${slug}/documents`, {
    cookie: cookies.get(slug) ?? "",
    ...(form && { form }),
  });
const added = async (name: string, content: string, slug = brandt): Promise<DocumentRow> => {
  const form = new FormData();
  form.set("file", new File([content], name));
  return (await documents(slug, form)).json();
};
const find = async (id: string, slug = brandt): Promise<DocumentRow | undefined> => {
  const rows: DocumentRow[] = await (await documents(slug)).json();
  return rows.find((row) => row.id === id);
};

describe("a document", () => {
  it.each([
    ["that ran out of time", "reading_took_too_long" as const],
    ["that ran out of memory", "reading_took_too_much" as const],
    ["that broke its reader", "reading_crashed" as const],
  ])(
    "%s has failed at once, with a reason, while another workshop's is read",
    async (name, why) => {
      const { id } = await added(`${name}.txt`, "Ein schlimmer Text.");
      const good = await added(`good ${name}.txt`, "A good text.", northgate);
      const readDocument: ReadDocument = async (source) => {
        const isBad = Buffer.from(source.bytes).toString() === "Ein schlimmer Text.";
        return isBad ? Promise.reject(new DocumentRefused(why)) : readHere(source);
      };

      const drained = await runJobs({ ...runtime(), readDocument });

      expect(drained).toMatchObject({ postponed: 0, buried: 0 });
      expect(await find(id)).toMatchObject({ status: "failed", error: why });
      expect(await find(good.id, northgate)).toMatchObject({ status: "ready" });
    },
  );

  it.each([
    ["half a character", "ein halbes Zeichen: \ud83d"],
    ["a character of no text", "ein Nullzeichen: \u0000"],
  ])("whose text the database does not take fails at once, and says so: %s", async (name, text) => {
    const { id } = await added(`${name}.txt`, "Text.");
    const chunks = [{ heading: null, content: text }];
    const readDocument: ReadDocument = async () => ({ title: null, text, chunks, prices: [] });

    const drained = await runJobs({ ...runtime(), readDocument });

    expect(drained).toMatchObject({ postponed: 0, buried: 0 });
    expect(await find(id)).toMatchObject({ status: "failed", error: "not_storable" });
  });
});

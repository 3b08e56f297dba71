import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentRow } from "@/lib/knowledge/schemas";
import { brandt, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
let cookie = "";
beforeAll(async () => {
  app = await startApp({
    OPERATIONS_TOKEN: "a-token-for-the-tests",
    JOBS_SECRET: "its-older-name-for-tests",
    CRON_SECRET: "a-secret-of-the-scheduler",
  });
  cookie = await app.signIn(brandt, "owner");
});
afterAll(() => app.close());

const documents = `/api/workshops/${brandt}/documents`;

/** A text that nobody has read yet. */
async function queued(name: string): Promise<() => Promise<DocumentRow["status"] | undefined>> {
  const form = new FormData();
  form.set("file", new File([`${name}: wir öffnen um acht.`], `${name}.txt`));
  const { id }: DocumentRow = await (await app.request(documents, { form, cookie })).json();
  return async () => {
    const rows: DocumentRow[] = await (await app.request(documents, { cookie })).json();
    return rows.find((row) => row.id === id)?.status;
  };
}

const run = (authorization: string, method = "POST") =>
  app.request("/api/jobs/run", { method, headers: { authorization } });

describe("/api/jobs/run", () => {
  it("drains the queue for who knows the token, and for nobody else", async () => {
    const status = await queued("Warteschlange");
    const refused = await Promise.all([run(""), run("Bearer wrong"), run("a-token-for-the-tests")]);
    const before = await status();
    const drained = await run("Bearer a-token-for-the-tests");

    expect(refused.map((answer) => answer.status)).toEqual([401, 401, 401]);
    expect(before).toBe("queued");
    expect(await drained.json()).toMatchObject({ postponed: 0, buried: 0 });
    expect(await status()).toBe("ready");
  });

  it.each([
    ["POST", "its-older-name-for-tests"],
    ["GET", "a-secret-of-the-scheduler"],
  ])("takes %s with each of the names of the token, as Vercel sends one", async (method, token) => {
    const status = await queued(method);
    expect((await run(`Bearer ${token}`, method)).status).toBe(200);

    expect(await status()).toBe("ready");
  });
});

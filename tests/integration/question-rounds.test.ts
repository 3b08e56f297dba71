import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";
import { startEmbeddingServer, type EmbeddingServer } from "@/tests/support/embedding-server";

let app: TestApp;
let server: EmbeddingServer;
const direct = globalThis.fetch;

beforeAll(async () => {
  server = await startEmbeddingServer([]);
  app = await startApp({
    EMBEDDING_BASE_URL: server.url,
    JOBS_SECRET: "a-secret-for-the-tests",
    RATE_LIMITS: "off",
  });
  const route: typeof fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.startsWith(server.url) ? direct(input, init) : app.database.fetch(input, init);
  };
  vi.stubGlobal("fetch", route);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await app.close();
  await server.close();
});

let count = 0;
const ask = (message: string, slug = brandt) =>
  app.request(`/api/chat/${slug}`, {
    headers: { accept: "application/json" },
    body: { message, clientMessageId: `question-${count++}` },
  });
const run = async () => {
  const response = await app.request("/api/jobs/run", {
    method: "POST",
    headers: { authorization: "Bearer a-secret-for-the-tests" },
  });
  return response.json();
};

it("a scheduler has the most asked questions read ahead, each workshop's own, and none of one customer alone", async () => {
  for (const message of ["Was kostet TÜV?", "was kostet tüv", "Nur einmal gefragt?"]) {
    await ask(message);
  }
  for (const message of ["How much is an MOT?", "how much is an MOT"])
    await ask(message, northgate);
  // As after they have expired: what visitors asked was read when they asked it.
  await vi.waitFor(async () => {
    const rows = await app.database.sql("select from private.query_embeddings");
    expect(rows).toHaveLength(3);
  });
  await app.database.sql("delete from private.query_embeddings");
  server.asked.length = 0;
  const first = await run();
  const read = server.asked.flat();
  const second = await run();

  expect(first).toMatchObject({ postponed: 0, buried: 0 });
  expect(read).toContain("how much is an mot");
  expect(read).toContain("was kostet tüv");
  expect(read).not.toContain("nur einmal gefragt");
  expect(second).toEqual({ done: 0, postponed: 0, buried: 0 });
});

import { request, type IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { buffer, text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { apiRoutes } from "@/lib/server/api-routes";

type Ask = { method?: string; headers?: Record<string, string>; body?: unknown };

/** Asks as nothing but HTTP does: a browser or `fetch` would unpack and reorder what is looked at here. */
function ask(baseURL: string | undefined, path: string, { method, headers, body }: Ask = {}) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    request(new URL(path, baseURL), { method: method ?? "GET", headers: { ...json, ...headers } })
      .on("response", resolve)
      .on("error", reject)
      .end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const brandt = "kfz-brandt";
const addresses = apiRoutes.map(({ path, methods }) => ({
  methods,
  path: path
    .replace(/\{(slug|workshop)\}/, brandt)
    .replaceAll(/\{(?:id|message|link)\}/g, "0198f0a0-0000-7000-8000-000000000001"),
}));
const question = { message: "Was kostet ein Ölwechsel?", clientMessageId: "http-spec-packed-1" };

for (const { path, methods } of addresses) {
  test(`${path} tells its methods, and refuses every other one`, async ({ baseURL }) => {
    const allow = [...methods, "OPTIONS"].join(", ");
    const options = await ask(baseURL, path, { method: "OPTIONS" });
    const unknown = methods.includes("PUT") ? "PATCH" : "PUT";
    const refused = await ask(baseURL, path, { method: unknown, body: {} });
    const trace = await ask(baseURL, path, { method: "PROPFIND" });

    expect([options.statusCode, options.headers.allow]).toEqual([204, allow]);
    expect([refused.statusCode, refused.headers.allow]).toEqual([405, allow]);
    expect([trace.statusCode, trace.headers.allow]).toEqual([405, allow]);
    expect(JSON.parse(await text(refused))).toMatchObject({ reason: "method_not_allowed" });
  });
}

test("HEAD is GET without its body", async ({ baseURL }) => {
  for (const path of ["/api/health", `/api/widget/${brandt}`]) {
    const [head, get] = await Promise.all(
      ["HEAD", "GET"].map((method) => ask(baseURL, path, { method })),
    );

    expect(head?.statusCode).toBe(200);
    expect(head?.headers["content-type"]).toBe(get?.headers["content-type"]);
    expect(head?.headers.etag).toBe(get?.headers.etag);
    expect(head && (await text(head))).toBe("");
  }
});

test("an address that does not exist is a problem, and a body too long is refused", async ({
  baseURL,
}) => {
  const missing = await ask(baseURL, "/api/nothing");
  const long = await ask(baseURL, `/api/chat/${brandt}`, {
    method: "POST",
    body: { message: "x".repeat(40_000) },
  });

  expect([missing.statusCode, missing.headers["content-type"]]).toEqual([
    404,
    "application/problem+json",
  ]);
  expect(long.statusCode).toBe(413);
});

for (const [accepted, encoding, unpack] of [
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip, br;q=0", "gzip", gunzipSync],
] as const) {
  test(`the widget's files come packed with ${encoding} to whoever accepts ${accepted}`, async ({
    baseURL,
  }) => {
    for (const path of ["/widget.js", "/widget/latest/app.js"]) {
      const plain = await ask(baseURL, path);
      const packed = await ask(baseURL, path, { headers: { "accept-encoding": accepted } });
      const contents = await buffer(plain);
      const smaller = await buffer(packed);

      expect(plain.headers["content-encoding"]).toBeUndefined();
      expect(packed.headers["content-encoding"]).toBe(encoding);
      expect(packed.headers.vary?.toLowerCase()).toContain("accept-encoding");
      expect(packed.headers["content-type"]).toBe(plain.headers["content-type"]);
      expect(packed.headers["cache-control"]).toBe(plain.headers["cache-control"]);
      // Packed when it was built: its length is known before it is sent.
      expect(Number(packed.headers["content-length"])).toBe(smaller.byteLength);
      expect(smaller.byteLength).toBeLessThan(contents.byteLength / 2 + 200);
      expect(unpack(smaller).equals(contents)).toBe(true);
    }
  });
}

test("a widget version that is gone is not said to be packed", async ({ baseURL }) => {
  const gone = await ask(baseURL, "/widget/000000000000/app.js", {
    headers: { "accept-encoding": "br" },
  });

  expect(gone.statusCode).toBe(404);
  expect(gone.headers["content-encoding"]).toBeUndefined();
});

test("pages are compressed; an event stream is not and comes as it is made", async ({
  baseURL,
}) => {
  const headers = { "accept-encoding": "gzip, br" };
  const page = await ask(baseURL, "/", { headers });
  const stream = await ask(baseURL, `/api/chat/${brandt}`, {
    method: "POST",
    headers: { ...headers, accept: "text/event-stream" },
    body: question,
  });
  const parts: string[] = [];
  for await (const part of stream) parts.push(String(part));

  expect(page.headers["content-encoding"]).toBe("gzip");
  expect(stream.headers["content-encoding"]).toBeUndefined();
  expect(stream.headers["content-type"]).toContain("text/event-stream");
  expect(parts[0]).toContain("event: session");
  expect(parts[0]).not.toContain("event: done");
  expect(parts.join("")).toContain("event: done");
});

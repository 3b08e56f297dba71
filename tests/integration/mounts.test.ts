import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hotRoutes } from "@/app/api/hot-routes";
import { apiRoutes, findApiRoute, isPublic } from "@/lib/server/api-routes";
import { brandt, startApp, type RequestOptions, type TestApp } from "@/tests/support/app";
import { startListenerMount, type ListenerMount } from "@/tests/support/listener-mount";
import { readLive } from "@/tests/support/live-events";
import { readEvents } from "@/tests/support/read-events";
import { sendRaw } from "@/tests/support/send-raw";

let app: TestApp;
let listener: ListenerMount;
let token: string;
beforeAll(async () => {
  app = await startApp();
  await app.request(`/api/widget/${brandt}`);
  listener = await startListenerMount();
  const asked = { headers: json, body: question("Was kostet ein Ölwechsel? ".repeat(100)) };
  ({ token } = await (await app.request(chat, asked)).json());
});
afterAll(async () => {
  await listener.close();
  await app.close();
});

const own = { origin: "https://kfz-brandt.example" };
const foreign = { origin: "https://northgate-garage.example" };
const json = { accept: "application/json" };
const question = (text = "Was kostet ein Ölwechsel?") => ({
  message: text,
  clientMessageId: crypto.randomUUID(),
});
const chat = `/api/chat/${brandt}`;
const widget = `/api/widget/${brandt}`;

/** One row an address and way to be refused: what is asked, and the status that both mounts answer with. */
const asks: [string, string, () => RequestOptions, number][] = [
  ["a probe", "/api/health", () => ({}), 200],
  ["a probe without a body", "/api/health", () => ({ method: "HEAD" }), 200],
  ["a question", chat, () => ({ headers: { ...json, ...own }, body: question() }), 200],
  ["a question as a stream", chat, () => ({ headers: own, body: question() }), 200],
  ["a question of a foreign page", chat, () => ({ headers: foreign, body: question() }), 403],
  ["a question that is none", chat, () => ({ headers: own, body: { message: 7 } }), 400],
  [
    "a question in another form",
    chat,
    () => ({ headers: { "content-type": "text/plain" }, body: question() }),
    415,
  ],
  ["a question that is too long", chat, () => ({ body: question("x".repeat(40_000)) }), 413],
  ["a question to nobody", "/api/chat/nobody-knows", () => ({ body: question() }), 404],
  ["a method that is not there", chat, () => ({ method: "PUT", body: {} }), 405],
  ["what methods there are", chat, () => ({ method: "OPTIONS" }), 204],
  ["a preflight", chat, () => ({ method: "OPTIONS", headers: own }), 204],
  ["a foreign preflight", chat, () => ({ method: "OPTIONS", headers: foreign }), 403],
  ["messages without a token", `${chat}/messages`, () => ({}), 401],
  [
    "messages with a forged token",
    `${chat}/messages`,
    () => ({ headers: { authorization: "Bearer v2.a.b" } }),
    401,
  ],
  ["a stream without a token", `${chat}/live`, () => ({}), 401],
  ["typing without a token", `${chat}/typing`, () => ({ method: "POST" }), 401],
  ["an erasure without a token", chat, () => ({ method: "DELETE" }), 401],
  ["the widget's settings", widget, () => ({ headers: own }), 200],
  ["the widget's settings without a body", widget, () => ({ method: "HEAD" }), 200],
  ["the widget's settings of nobody", "/api/widget/nobody-knows", () => ({}), 404],
  ["a slug with escapes", "/api/widget/kfz%2Dbrandt", () => ({}), 404],
  ["a slug that is no text", "/api/widget/%ED%A0%80", () => ({}), 404],
  ["a request with faults", `/api/leads/${brandt}`, () => ({ body: { name: "" } }), 400],
  ["slots without a service", `/api/appointments/${brandt}/slots?from=never`, () => ({}), 400],
  ["a booking with faults", `/api/appointments/${brandt}`, () => ({ body: {} }), 400],
  ["an appointment by a forged link", `/api/appointments/${brandt}/own/a.b`, () => ({}), 404],
  ["a number that no car has", "/api/vin/123", () => ({}), 400],
  ["an address that is not there", "/api/nothing", () => ({}), 404],
];

/** What both have to agree on; ids and times are each answer's own. */
async function seen(response: Response) {
  const headers = Object.fromEntries(
    [
      "content-type",
      "cache-control",
      "allow",
      "access-control-allow-origin",
      "access-control-allow-methods",
      "access-control-allow-headers",
      "access-control-max-age",
      "etag",
      "ratelimit-limit",
      "x-accel-buffering",
      "x-request-id",
    ].map((name) => [name, response.headers.get(name)]),
  );
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{21,}(\.[\w-]+)*/g;
  return {
    status: response.status,
    ...headers,
    "x-request-id": /^[\w-]{8,64}$/.test(headers["x-request-id"] ?? ""),
    "vary-origin": /\borigin\b/i.test(response.headers.get("vary") ?? ""),
    body: (await response.text()).replaceAll(id, "id"),
  };
}

describe("the listener and the route files of Next", () => {
  it.each(asks)("answer %s alike", async (_name, path, options, status) => {
    const routed = await app.request(path, { ...options(), peer: "127.0.0.1" });
    const heard = await listener.request(path, options());

    expect(heard.status).toBe(status);
    expect(await seen(heard)).toEqual(await seen(routed));
  });

  it("answer every public address and every probe, each method that it has", () => {
    const hot = apiRoutes.filter(
      ({ path, policy }) =>
        ["vin", "ready", null].includes(policy) ||
        isPublic({ route: { path, methods: [], policy }, params: {} }),
    );

    expect(Object.keys(hotRoutes).toSorted()).toEqual(hot.map(({ path }) => path).toSorted());
    for (const { path, methods } of hot) {
      const exported = Object.keys(hotRoutes[path] ?? {}).flatMap((method) =>
        method === "GET" ? ["GET", "HEAD"] : [method],
      );
      expect(exported.toSorted()).toEqual([...methods].toSorted());
    }
    expect(findApiRoute("/api/workshops/a/leads")?.route.policy).toBe("member");
  });
});

describe.each(["listener", "routes"] as const)("the %s", (mount) => {
  const ask = (path: string, options?: RequestOptions) =>
    (mount === "listener" ? listener : app).request(path, options);

  it("keeps a well-formed request id and replaces any other", async () => {
    const [kept, replaced] = await Promise.all(
      ["request-12", "a"].map((id) => ask(widget, { headers: { "x-request-id": id } })),
    );

    expect(kept?.headers.get("x-request-id")).toBe("request-12");
    expect(replaced?.headers.get("x-request-id")).toMatch(/^[\w-]{8,64}$/);
  });

  it("believes no client about what the guard found out", async () => {
    const headers = { ...json, "x-carbot-gate": "redis over" };
    const response = await ask(chat, { headers, body: question() });

    expect(response.headers.get("server-timing")).toContain('layer;desc="memory"');
  });

  it("streams a turn from its session to its end", async () => {
    const events = await readEvents(await ask(chat, { body: question() }));

    expect(events.map(({ event }) => event).join(" ")).toMatch(/^session (delta )+.*done$/);
  });

  it("finishes a turn whose reader has left, and lets a stream's reader leave", async () => {
    const body = question();
    const response = await ask(chat, { body });
    const session = (await readLive(response).next("session")).data as Record<string, string>;
    const again = await readEvents(await ask(chat, { body: { ...body, token: session["token"] } }));
    const live = readLive(
      await ask(`${chat}/live`, { headers: { authorization: `Bearer ${session["token"]}` } }),
    );
    const thread = await live.next("thread");
    await live.close();

    expect(again.at(-1)?.event).toBe("done");
    expect(JSON.stringify(thread.data)).not.toBe("{}");
    expect(session["conversationId"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("answers 304 to whoever has the settings already", async () => {
    const etag = (await ask(widget)).headers.get("etag") ?? "";
    const again = await ask(widget, { headers: { "if-none-match": etag } });

    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("content-encoding")).toBeNull();
  });
});

describe("the listener", () => {
  it("puts the security headers on what it answers", async () => {
    const response = await listener.request("/api/health");

    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it.each([
    ["gzip", gunzipSync],
    ["br", brotliDecompressSync],
  ])("packs text of a kilobyte with %s, and nothing small", async (encoding, unpack) => {
    const [plain, packed] = await Promise.all(
      ["identity", encoding].map((wanted) =>
        listener.request(`${chat}/messages`, {
          headers: { "accept-encoding": wanted, authorization: `Bearer ${token}` },
        }),
      ),
    );
    const text = await plain?.text();
    const small = await listener.request("/api/health", {
      headers: { "accept-encoding": encoding },
    });

    expect(text?.length).toBeGreaterThan(2_000);
    expect(packed?.headers.get("content-encoding")).toBe(encoding);
    expect(packed?.headers.get("vary")?.toLowerCase()).toContain("accept-encoding");
    expect(unpack((await packed?.arrayBuffer()) ?? "").toString()).toBe(text);
    expect(small.headers.get("content-encoding")).toBeNull();
  });

  it("packs no stream", async () => {
    const headers = { "accept-encoding": "gzip, br" };
    const stream = await listener.request(chat, { headers, body: question() });

    expect(stream.headers.get("content-encoding")).toBeNull();
    expect((await readEvents(stream)).at(-1)?.event).toBe("done");
  });

  it("reads no body longer than the address takes, whatever its head says", async () => {
    const head = `POST ${chat} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
    const piece = `1000\r\n${"a".repeat(4_096)}\r\n`;
    const chunked = "Transfer-Encoding: chunked\r\n\r\n";
    const long = await sendRaw(listener.port, head + chunked + piece.repeat(40));

    expect(long).toMatch(/^HTTP\/1\.1 413 /);
    expect(long).toContain("body_too_large");
  });
});

import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiRoutes, findApiRoute, isPublic } from "@/lib/server/api-routes";
import { cachePresets } from "@/lib/http/cache-control";
import { proxy } from "@/proxy";
import { brandt, site, startApp, type TestApp } from "@/tests/support/app";
import { programKey } from "@/tests/support/program-key";
import { isMatched } from "@/tests/support/app-proxy";

const files = (await readdir("app/api", { recursive: true }))
  .filter((file) => file.endsWith("route.ts"))
  .map((file) => ({
    path: `/api/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`,
    text: readFileSync(`app/api/${file}`, "utf8"),
  }));
const isPublicFile = ({ text }: { text: string }) => /actor: "(public|visitor)"/.test(text);
const declared = (text: string) =>
  [...text.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE) =/gm)]
    .flatMap(([, method]) => (method === "GET" ? ["GET", "HEAD"] : [method]))
    .toSorted();

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const id = "0198f0a0-0000-7000-8000-000000000001";
const filled = (path: string) =>
  path
    .replace(/\{(slug|workshop)\}/, brandt)
    .replaceAll(/\{(?:id|message|merge|vehicle|due)\}/g, id);
const form = "multipart/form-data; boundary=x";
const rows = apiRoutes.map(({ path, methods }) => ({ path, methods, address: filled(path) }));
const found = (path: string) => findApiRoute(filled(path));
const publicRows = rows.filter(({ path }) =>
  files.some((file) => file.path === path && isPublicFile(file)),
);

const preflight = (address: string, origin: string) =>
  app.request(address, { method: "OPTIONS", headers: { origin } });

describe("the proxy's table of routes", () => {
  it("names each route file with the methods it exports, and nothing else", () => {
    const table = rows.map(({ path, methods }) => [path, [...methods].toSorted()]);

    expect(table.toSorted()).toEqual(
      files.map(({ path, text }) => [path, declared(text)]).toSorted(),
    );
  });

  it.each(files)("finds $path, and knows whether it is for everybody", ({ path, text }) => {
    const route = found(path);

    expect(route?.route.path).toBe(path);
    expect(route && isPublic(route)).toBe(isPublicFile({ text }));
    expect(route?.route.policy === "member").toBe(text.includes('actor: "member"'));
  });

  it("is asked for every address of the API, whatever a request says of its body", () => {
    const headers = new Headers({ "content-type": form });
    const uploads = "/api/workshops/{workshop}/documents";
    const others = rows.filter(({ path }) => path !== uploads);

    expect(rows.filter(({ address }) => !isMatched(address))).toEqual([]);
    expect(others.filter(({ address }) => !isMatched(address, headers))).toEqual([]);
    expect(isMatched("/api/workshops/a/documents/from-url", headers)).toBe(true);
    expect(isMatched("/api/chat/workshops/a/documents", headers)).toBe(true);
  });

  it("is not asked for files, which it would copy", () => {
    const headers = new Headers({ "content-type": form });

    expect(isMatched("/api/workshops/a/documents", headers)).toBe(false);
  });
});

describe("route files", () => {
  it.each(files)("$path makes each method by defineRoute, with a preset for caches", ({ text }) => {
    const made = text.split(/^export (?!const maxDuration)/m).slice(1);
    const ways = made.map((code) => {
      const [, preset = ""] =
        /^const [A-Z]+ = defineRoute\(\s*\{[^}]*\bcache: "(\w+)"/.exec(code) ?? [];
      return preset;
    });

    expect(made.length).toBeGreaterThan(0);
    expect(Object.keys(cachePresets)).toEqual(expect.arrayContaining(ways));
  });
});

describe.each(rows)("$path", ({ methods, address }) => {
  const allow = [...methods, "OPTIONS"].join(", ");
  const unknown = methods.includes("PUT") ? "PATCH" : "PUT";

  it("answers a method it does not have with 405, those it has, and our headers", async () => {
    const response = await app.request(address, { method: unknown, body: {} });

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{8,64}$/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ reason: "method_not_allowed", status: 405 });
  });

  it("tells its methods to whoever asks, without a body", async () => {
    const response = await app.request(address, { method: "OPTIONS" });

    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe(allow);
    expect(await response.text()).toBe("");
  });

  it("answers HEAD as it answers GET, without the body, or refuses both", async () => {
    const [head, get] = await Promise.all(
      ["HEAD", "GET"].map((method) => app.request(address, { method })),
    );

    expect(head?.status).toBe(get?.status);
    expect(head?.headers.get("content-type")).toBe(get?.headers.get("content-type"));
    expect(head?.headers.get("cache-control")).toBe(get?.headers.get("cache-control"));
  });
});

describe.each(publicRows)("$path", ({ methods, address }) => {
  it("tells a preflight of the workshop's page the methods, and one of another page nothing", async () => {
    const own = await preflight(address, "https://kfz-brandt.example");
    const foreign = await preflight(address, "https://northgate-garage.example");

    expect(own.status).toBe(204);
    expect(own.headers.get("access-control-allow-methods")).toBe(methods.join(", "));
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get("access-control-allow-methods")).toBeNull();
  });
});

describe("an address that does not exist", () => {
  it.each(["/api/nothing", "/api/widget", `/api/widget/${brandt}/more`])(
    "%s is a problem, not a page",
    async (address) => {
      const response = await app.request(address);

      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(await response.json()).toMatchObject({ reason: "no_such_address" });
    },
  );
});

/** Every method of every route that reads a body, as its file says. */
const readers = files.flatMap(({ path, text }) =>
  text
    .split(/^export const /m)
    .filter((code) => /\bbody: \w|readUpload\(/.test(code))
    .map((code) => ({ method: code.slice(0, code.indexOf(" ")), address: filled(path) })),
);

describe("bodies", () => {
  let cookie: string;
  let key: string;
  beforeAll(async () => {
    cookie = await app.signIn(brandt, "owner");
    key = await programKey(app, brandt);
  });
  /** How whoever calls an address shows who they are. */
  const proofFor = (address: string): { cookie?: string; headers: Record<string, string> } =>
    address.startsWith("/api/v1/")
      ? { headers: { authorization: `Bearer ${key}` } }
      : { cookie, headers: {} };

  it("are read by routes of visitors and of members", () => {
    const addresses = readers.map(({ method, address }) => `${method} ${address}`);

    expect(addresses).toEqual(
      expect.arrayContaining([
        `POST /api/chat/${brandt}`,
        `POST /api/workshops/${brandt}/documents`,
        `PATCH /api/workshops/${brandt}/leads/${id}`,
      ]),
    );
  });

  it.each(readers)("of $method $address in another form are refused with 415", async (reader) => {
    const proof = proofFor(reader.address);
    const headers = { ...proof.headers, "content-type": "text/plain" };
    const request = { ...proof, method: reader.method, body: {}, headers };

    expect((await app.request(reader.address, request)).status).toBe(415);
  });

  it.each(readers)(
    "of $method $address that are too large are refused with 413",
    async (reader) => {
      const proof = proofFor(reader.address);
      const headers = {
        ...proof.headers,
        "content-type": reader.address.endsWith("/documents") ? form : "application/json",
      };
      const body = { message: "x".repeat(11 * 1024 * 1024) };
      const request = { ...proof, method: reader.method, body, headers };

      expect((await app.request(reader.address, request)).status).toBe(413);
    },
  );

  it.each(publicRows.filter(({ methods }) => methods.includes("POST")))(
    "of $path that say they are too large are refused by the proxy",
    async ({ address }) => {
      const headers = { "content-length": "40000", "x-carbot-peer": "203.0.113.1" };
      const request = new NextRequest(new URL(address, site), { method: "POST", headers });

      expect((await proxy(request)).status).toBe(413);
    },
  );
});

describe("the widget's configuration", () => {
  it("is sent once, and 304 to whoever has it", async () => {
    const first = await app.request(`/api/widget/${brandt}`);
    const etag = first.headers.get("etag") ?? "";
    const again = await app.request(`/api/widget/${brandt}`, {
      headers: { "if-none-match": etag },
    });

    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("cache-control")).toBe(first.headers.get("cache-control"));
  });
});

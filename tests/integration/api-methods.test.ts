import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicRoutes } from "@/lib/server/public-routes";
import { config } from "@/proxy";
import { brandt, startApp, type TestApp } from "@/tests/support/app";

const files = (await readdir("app/api", { recursive: true }))
  .filter((file) => file.endsWith("route.ts"))
  .map((file) => ({
    path: `/api/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`,
    text: readFileSync(`app/api/${file}`, "utf8"),
  }));
const isPublic = ({ text }: { text: string }) => /actor: "(public|visitor)"/.test(text);
const declared = (text: string) =>
  [...text.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE) =/gm)]
    .flatMap(([, method]) => (method === "GET" ? ["GET", "HEAD"] : [method]))
    .toSorted();

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const inBrandt = (path: string) => path.replace("{slug}", brandt);

const preflight = (path: string, origin: string) =>
  app.request(inBrandt(path), { method: "OPTIONS", headers: { origin } });

describe("the proxy's table of public routes", () => {
  it("names each public route file with the methods it exports, and nothing else", () => {
    const rows = publicRoutes.map(({ path, methods }) => [path, [...methods].toSorted()]);

    expect(rows.toSorted()).toEqual(
      files
        .filter(isPublic)
        .map(({ path, text }) => [path, declared(text)])
        .toSorted(),
    );
  });

  it("is asked for every API route but health, which must answer whatever else is wrong", () => {
    const prefixes = config.matcher.map((pattern) => pattern.replace(":path*", ""));
    const past = files.filter(({ path }) => !prefixes.some((prefix) => path.startsWith(prefix)));

    expect(past.map(({ path }) => path).toSorted()).toEqual(["/api/health", "/api/health/ready"]);
  });
});

describe.each(publicRoutes.map(({ path, methods }) => ({ path, methods })))(
  "$path",
  ({ path, methods }) => {
    it("answers a method it does not have with 405, those it has, and our headers", async () => {
      const response = await app.request(inBrandt(path), { method: "PUT", body: {} });

      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe([...methods, "OPTIONS"].join(", "));
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{8,64}$/);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.json()).toMatchObject({ reason: "method_not_allowed", status: 405 });
    });

    it("tells a preflight of the workshop's page the same methods, and one of another page nothing", async () => {
      const own = await preflight(path, "https://kfz-brandt.example");
      const foreign = await preflight(path, "https://northgate-garage.example");

      expect(own.status).toBe(204);
      expect(own.headers.get("access-control-allow-methods")).toBe(methods.join(", "));
      expect(foreign.status).toBe(403);
      expect(foreign.headers.get("access-control-allow-methods")).toBeNull();
    });
  },
);

describe("bodies", () => {
  const paths = publicRoutes
    .filter(({ methods }) => methods.includes("POST"))
    .map(({ path }) => inBrandt(path));

  it.each(paths)("of %s that are no JSON are refused with 415", async (path) => {
    const headers = { "content-type": "text/plain" };

    expect((await app.request(path, { body: {}, headers })).status).toBe(415);
  });

  it.each(paths)("of %s that are too large are refused with 413", async (path) => {
    expect((await app.request(path, { body: { message: "x".repeat(40_000) } })).status).toBe(413);
  });
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

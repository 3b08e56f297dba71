import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Logger } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { createDefineRoute } from "@/lib/http/define-route";
import { admitOrigin, preflightResponse } from "@/lib/http/origin";

const site = "https://carbot.example";
const origins: Record<string, string[]> = {
  brandt: ["https://kfz-brandt.example"],
  northgate: ["https://northgate-garage.example"],
};
const notFound = () => new AppError("not_found", { reason: "workshop_not_found" });

function setUp() {
  const log = {
    info: vi.fn<Logger["info"]>(),
    warn: vi.fn<Logger["warn"]>(),
    error: vi.fn<Logger["error"]>(),
  };
  const db = { stats: { calls: 0, ms: 0 } };
  const defineRoute = createDefineRoute<{ public: { slug: string }; member: { slug: string } }>(
    () => ({
      log,
      access: {
        public: async ({ params, request, headers, timing }) => {
          const slug = params["slug"] ?? "";
          const allowed = origins[slug];
          if (allowed === undefined) throw notFound();
          admitOrigin(request, { site, allowed }, headers);
          timing.setCache("hit", "memory");
          timing.track(db);
          return { slug };
        },
        member: async ({ params }) => {
          throw params["slug"] === "foreign"
            ? notFound()
            : new AppError("unauthenticated", { reason: "no_session" });
        },
      },
    }),
  );
  const POST = defineRoute(
    {
      actor: "public",
      cache: "never",
      params: z.object({ slug: z.string() }),
      query: z.object({ page: z.coerce.number().default(1) }),
      body: z.strictObject({ name: z.string().min(2), tags: z.array(z.string()).optional() }),
      maxBodyBytes: 200,
    },
    (ctx, { body, query }) => {
      db.stats.calls += 2;
      return { slug: ctx.slug, name: body.name, page: query.page };
    },
  );
  const post = (init: RequestInit & { url?: string; slug?: string } = {}) =>
    POST(
      new Request(init.url ?? `${site}/api/things`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "Anna" }),
        ...init,
      }),
      { params: Promise.resolve({ slug: init.slug ?? "brandt" }) },
    );
  return { defineRoute, post, log };
}

type Pull = (controller: ReadableStreamDefaultController<Uint8Array>) => void;

const json = { "content-type": "application/json" };

describe("defineRoute", () => {
  it("hands the parsed parts to the handler and sends its value as JSON", async () => {
    const response = await setUp().post({ url: `${site}/api/things?page=3&q=` });

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ slug: "brandt", name: "Anna", page: 3 });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it.each([
    ["bad JSON", { body: "{" }, 400, "bad_json", "body"],
    ["a field of the wrong type", { body: '{"name":7}' }, 400, "bad_body", "name"],
    ["a missing field", { body: "{}" }, 400, "bad_body", "name"],
    ["an unknown field", { body: '{"name":"Anna","x":1}' }, 400, "bad_body", "x"],
    ["a bad list entry", { body: '{"name":"Anna","tags":[1]}' }, 400, "bad_body", "tags.0"],
    ["a body that is no object", { body: "[]" }, 400, "bad_body", "body"],
    ["a bad query", { url: `${site}/api/things?page=x` }, 400, "bad_query", "page"],
    ["a body above the cap", { body: `"${"x".repeat(300)}"` }, 413, "body_too_large", "body"],
  ])("answers %s with the field and the rule", async (_case, init, status, reason, path) => {
    const response = await setUp().post(init);

    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      status,
      reason,
      issues: [{ path, rule: expect.stringMatching(/^[a-z]/) }],
    });
  });

  it("stops reading a body without length once it is above the cap", async () => {
    const pulled = vi.fn<Pull>((controller) => controller.enqueue(new Uint8Array(100).fill(32)));
    const request: RequestInit & { duplex: "half" } = {
      body: new ReadableStream({ pull: pulled }),
      duplex: "half",
    };

    expect((await setUp().post(request)).status).toBe(413);
    expect(pulled.mock.calls.length).toBeLessThan(6);
  });

  it.each(["text/plain", "multipart/form-data", "application/jsonp"])(
    "refuses the content type %s",
    async (type) => {
      const response = await setUp().post({ headers: { "content-type": type } });

      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ reason: "unsupported_media_type" });
    },
  );

  it("accepts JSON with a charset", async () => {
    const headers = { "content-type": "application/json; charset=utf-8" };

    expect((await setUp().post({ headers })).status).toBe(200);
  });

  it("refuses a foreign origin before it reads the body, and gives it no CORS headers", async () => {
    const headers = { ...json, origin: "https://northgate-garage.example" };
    const response = await setUp().post({ headers, body: "{" });

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "forbidden", reason: "foreign_origin" });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("vary")).toBe("Origin");
  });

  it("lets an allowed origin read errors too", async () => {
    const headers = { ...json, origin: "https://kfz-brandt.example" };
    const response = await setUp().post({ headers, body: "{" });

    expect(response.status).toBe(400);
    expect(response.headers.get("access-control-allow-origin")).toBe("https://kfz-brandt.example");
  });

  it("answers what is not there and what is not yours alike", async () => {
    const { post, defineRoute } = setUp();
    const GET = defineRoute({ actor: "member", cache: "private" }, () => ({}));
    const headers = { "x-request-id": "request-1" };

    const unknown = await post({ slug: "nobody", headers });
    const foreign = await GET(new Request(site, { headers }), {
      params: Promise.resolve({ slug: "foreign" }),
    });

    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual(await foreign.json());
  });

  it("never lets the message of an unknown error out, but logs it under the request id", async () => {
    const { defineRoute, log } = setUp();
    const failure = new Error("password=hunter2");
    const GET = defineRoute({ actor: "public", cache: "never" }, () => {
      throw failure;
    });
    const response = await GET(new Request(site, { headers: { "x-request-id": "request-1" } }), {
      params: Promise.resolve({ slug: "brandt" }),
    });

    expect(response.status).toBe(500);
    expect(await response.clone().json()).toMatchObject({
      code: "internal",
      requestId: "request-1",
    });
    expect(await response.text()).not.toContain("hunter2");
    expect(log.error).toHaveBeenCalledWith("request_failed", {
      requestId: "request-1",
      reason: "internal",
      error: failure,
    });
  });

  it.each([
    ["request-1", true],
    ['x"><script>', false],
  ])("echoes the request id %j: %j", async (given, isEchoed) => {
    const response = await setUp().post({ headers: { ...json, "x-request-id": given } });

    expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{8,64}$/);
    expect(response.headers.get("x-request-id") === given).toBe(isEchoed);
  });

  it("says what the request cost", async () => {
    const response = await setUp().post();

    expect(response.headers.get("server-timing")).toMatch(
      /^total;dur=[\d.]+, db;dur=[\d.]+;desc="2 calls", cache;desc="hit", layer;desc="memory"$/,
    );
  });

  it("never caches a problem of a route that is cached", async () => {
    const GET = setUp().defineRoute({ actor: "public", cache: "publicShort" }, () => ({}));
    const get = (slug: string) => GET(new Request(site), { params: Promise.resolve({ slug }) });

    expect((await get("brandt")).headers.get("cache-control")).toContain("s-maxage=60");
    expect((await get("nobody")).headers.get("cache-control")).toBe("no-store");
  });

  it.each(["publicShort", "private"] as const)(
    "sends what is %s once, and 304 to whoever has it already",
    async (cache) => {
      const GET = setUp().defineRoute({ actor: "public", cache }, () => ({ name: "Brandt" }));
      const get = (headers: Record<string, string> = {}) =>
        GET(new Request(site, { headers }), { params: Promise.resolve({ slug: "brandt" }) });
      const etag = (await get()).headers.get("etag") ?? "";

      const again = await get({ "if-none-match": `"other", ${etag}` });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(etag);
      expect(again.headers.get("cache-control")).not.toBe("no-store");
      expect((await get({ "if-none-match": '"other"' })).status).toBe(200);
    },
  );

  it("answers a preflight of an allowed origin with the methods of the route", async () => {
    const OPTIONS = setUp().defineRoute({ actor: "public", cache: "never" }, () =>
      preflightResponse(["POST"]),
    );
    const response = await OPTIONS(
      new Request(site, { method: "OPTIONS", headers: { origin: "https://kfz-brandt.example" } }),
      { params: Promise.resolve({ slug: "brandt" }) },
    );

    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("POST");
    expect(response.headers.get("access-control-allow-headers")).toContain("content-type");
    expect(response.headers.get("access-control-allow-origin")).toBe("https://kfz-brandt.example");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiKey, listApiKeys, revokeApiKey } from "@/lib/api-keys";
import type { ApiScope } from "@/lib/api-keys/schemas";
import { policies } from "@/lib/rate-limit/policies";
import { apiRoutes } from "@/lib/server/api-routes";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
const keys: Record<string, string> = {};
const owners: Record<string, string> = {};
const problem = /^application\/problem\+json/;

const ownerOf = (slug: string) => ({
  workshopSlug: slug,
  actor: { kind: "member", userId: owners[slug] ?? "", email: "" } as const,
  db: app.database.memberDb(owners[slug] ?? ""),
  now: runtime().now,
  log: runtime().log,
  requestId: "test",
});
const makeKey = (slug: string, scopes: readonly ApiScope[]) =>
  createApiKey(ownerOf(slug), { name: "Programm", scopes, days: "never" });
const ask = (path: string, key: string | undefined, method = "GET", body?: unknown) =>
  app.request(`/api/v1${path}`, {
    method,
    ...(body !== undefined && { body }),
    headers: { ...(key !== undefined && { authorization: `Bearer ${key}` }) },
  });
const everything: readonly ApiScope[] = [
  "leads:read",
  "leads:write",
  "appointments:read",
  "conversations:read",
  "knowledge:read",
  "knowledge:write",
];

beforeAll(async () => {
  app = await startApp();
  for (const slug of [brandt, northgate]) {
    owners[slug] = String(
      await app.database.service.call("create_member_login", {
        p_email: `program@${slug}.example`,
        p_password: "a password for tests",
        p_name: "Owner",
        p_slug: slug,
        p_role: "owner",
      }),
    );
    keys[slug] = await makeKey(slug, everything);
  }
});
afterAll(() => app.close());

let number = 100;
const leave = async (slug: string, name: string) => {
  number += 1;
  const body = { name, phone: `0341 555 0${number}`, consent: true };
  const response = await app.request(`/api/leads/${slug}`, { body });
  const { leadId } = await response.json();
  return String(leadId);
};

describe("a workshop's own program", () => {
  it("reads its requests page by page, and no other workshop's", async () => {
    const ids = [];
    for (const name of ["Anna", "Bert", "Cem"]) ids.push(await leave(brandt, name));
    const foreign = await leave(northgate, "Fremd");
    const first = await (await ask("/leads?limit=2", keys[brandt])).json();
    const second = await (
      await ask(`/leads?limit=2&cursor=${encodeURIComponent(first.cursor)}`, keys[brandt])
    ).json();
    const seen = [...first.rows, ...second.rows].map(({ id }: { id: string }) => id);

    expect(first.rows).toHaveLength(2);
    expect(first.rows[0]).toMatchObject({ name: "Cem", status: "new", phone: "+493415550103" });
    expect(seen).toEqual(expect.arrayContaining(ids));
    expect(seen).not.toContain(foreign);
    expect((await ask(`/leads/${foreign}`, keys[brandt])).status).toBe(404);
    expect((await ask(`/leads/${foreign}`, keys[brandt], "PATCH", { status: "lost" })).status).toBe(
      404,
    );
  });

  it("moves a request along, by the rules of the dashboard", async () => {
    const id = await leave(brandt, "Dora");
    const changed = await ask(`/leads/${id}`, keys[brandt], "PATCH", { status: "contacted" });
    const refused = await ask(`/leads/${id}`, keys[brandt], "PATCH", { status: "sold" });

    expect(await changed.json()).toMatchObject({ id, status: "contacted" });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ issues: [{ path: "status" }] });
    expect(await (await ask(`/leads/${id}`, keys[brandt])).json()).toMatchObject({
      status: "contacted",
    });
  });

  it("reads conversations and their messages", async () => {
    const said = await app.request(`/api/chat/${brandt}`, {
      headers: { accept: "application/json" },
      body: { message: "Was kostet ein Ölwechsel?", clientMessageId: "question-1" },
    });
    const { conversationId } = await said.json();
    const { rows } = await (await ask("/conversations", keys[brandt])).json();
    const thread = await (
      await ask(`/conversations/${conversationId}/messages`, keys[brandt])
    ).json();
    const elsewhere = await ask(`/conversations/${conversationId}/messages`, keys[northgate]);

    expect(rows).toContainEqual(expect.objectContaining({ id: conversationId, channel: "web" }));
    expect(thread.rows[0]).toMatchObject({
      author: "visitor",
      text: "Was kostet ein Ölwechsel?",
    });
    expect(thread.rows).toHaveLength(2);
    expect(elsewhere.status).toBe(404);
  });

  it("reads appointments of a span, and is told what is wrong with it", async () => {
    const span = "?from=2026-12-01T00:00:00Z&to=2026-12-08T00:00:00Z";
    const found = await ask(`/appointments${span}`, keys[brandt]);
    const endless = await ask(
      "/appointments?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z",
      keys[brandt],
    );

    expect(await found.json()).toEqual({ rows: [] });
    expect(await endless.json()).toMatchObject({ issues: [{ path: "to" }] });
  });

  it("reads the price list, adds to it and puts one in the place of another", async () => {
    const service = { name: "Klimaservice Programm", priceMin: 89, priceMax: 129 };
    const added = await ask("/services", keys[brandt], "POST", service);
    const { id } = await added.json();
    const put = await ask(`/services/${id}`, keys[brandt], "PUT", { ...service, priceMin: 99 });
    const wrong = await ask("/services", keys[brandt], "POST", { ...service, price: 5 });
    const foreign = await ask(`/services/${id}`, keys[northgate], "PUT", service);
    const { rows } = await (await ask("/services", keys[brandt])).json();

    expect(added.status).toBe(201);
    expect(put.status).toBe(200);
    expect(rows).toContainEqual(
      expect.objectContaining({ id, name: service.name, priceMinCents: 9_900 }),
    );
    expect(await wrong.json()).toMatchObject({ status: 400, reason: "invalid_fact" });
    expect(foreign.status).toBe(404);
  });
});

const calls = apiRoutes
  .filter(({ path, policy }) => policy === "api" && path !== "/api/v1/openapi")
  .flatMap(({ path, methods }) =>
    methods
      .filter((method) => method !== "HEAD")
      .map((method) => ({
        method,
        path: path.replace("/api/v1", "").replace("{id}", "019b0000-0000-7000-8000-000000000000"),
      })),
  );
const bodyOf: Record<string, unknown> = {
  PATCH: { status: "won" },
  POST: { name: "X", priceMin: 1, priceMax: null },
  PUT: { name: "X", priceMin: 1, priceMax: null },
};

describe.each(calls)("$method $path", ({ method, path }) => {
  const callWith = (key: string | undefined) => ask(path, key, method, bodyOf[method]);

  it("is refused without a key, and with one that is none", async () => {
    for (const key of [undefined, "nonsense", `cbk_aaaaaaaa_${"a".repeat(43)}`]) {
      const response = await callWith(key);
      expect(response.status).toBe(401);
      expect(response.headers.get("content-type")).toMatch(problem);
    }
  });

  it("is refused to a member's cookie", async () => {
    const cookie = await app.signIn(brandt, "reception");
    const body = bodyOf[method];
    const response = await app.request(`/api/v1${path}`, {
      method,
      cookie,
      ...(body !== undefined && { body }),
    });

    expect(response.status).toBe(401);
  });

  it("asks for one scope, and refuses all others", async () => {
    const statuses = [];
    for (const scope of everything) {
      const response = await callWith(await makeKey(northgate, [scope]));
      const { reason } = await response.json();
      statuses.push(reason === "scope_missing" ? response.status : "passed");
      const [made] = await listApiKeys(ownerOf(northgate));
      await revokeApiKey(ownerOf(northgate), made?.id ?? "");
    }
    const passed = statuses.filter((status) => status === "passed");

    expect(passed.length).toBeGreaterThanOrEqual(1);
    expect(passed.length).toBeLessThanOrEqual(2);
    expect(statuses.filter((status) => status === 403)).toHaveLength(6 - passed.length);
  });
});

it("describes itself as OpenAPI, with every address and method that there is", async () => {
  const document = await (await app.request("/api/v1/openapi")).json();
  const described = Object.entries<Record<string, unknown>>(document.paths).flatMap(
    ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const existing = apiRoutes
    .filter(({ path, policy }) => policy === "api" && path !== "/api/v1/openapi")
    .flatMap(({ path, methods }) =>
      methods.filter((method) => method !== "HEAD").map((method) => `${method} ${path}`),
    );

  expect(document.openapi).toBe("3.1.0");
  expect(described.toSorted()).toEqual(existing.toSorted());
});

it("is counted by key, so that one program does not take another's", async () => {
  const { capacity } = policies.api.limits.key;
  const [busy, calm] = [
    await makeKey(northgate, ["knowledge:read"]),
    await makeKey(northgate, ["knowledge:read"]),
  ];
  const answers = await Promise.all(
    Array.from({ length: capacity + 10 }, () => ask("/services", busy)),
  );
  const refused = answers.filter(({ status }) => status === 429);

  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers.get("retry-after")).toEqual(expect.any(String));
  expect((await ask("/services", calm)).status).toBe(200);
});

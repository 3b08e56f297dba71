import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { signIn } from "@/app/(site)/(auth)/sign-in/actions";
import { parseServerEnv } from "@/lib/env/server";
import { errorReports, sendErrorsTo } from "@/lib/observability/error-reports";
import { sendTracesTo, traces } from "@/lib/observability/traces";
import { measureRequests } from "@/lib/server/metrics/measure-requests";
import { startErrorReports } from "@/lib/server/metrics/start-error-reports";
import { startTraces } from "@/lib/server/metrics/start-traces";
import { runtime } from "@/lib/server/runtime";
import { stampRequestIds } from "@/lib/server/stamp-request-ids";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";
import { startListenerMount, type ListenerMount } from "@/tests/support/listener-mount";
import { startIngestServer, type IngestServer } from "@/tests/support/telemetry/ingest-server";

vi.mock("next/headers", () => ({
  cookies: async () => ({ getAll: () => [], get: () => undefined, set: () => undefined }),
  headers: async () => new Headers({ "x-carbot-peer": "203.0.113.5" }),
}));

/** What a person writes or shows, and the part of each that nothing else holds. */
const canaries = {
  text: ["Mein Quendelmann quietscht beim Bremsen", "Quendelmann"],
  name: ["Zacharias Wiesenkerbel", "Wiesenkerbel"],
  phone: ["0341 5550142", "5550142"],
  mail: ["wiesenkerbel.z@kunde.example", "kunde.example"],
  plate: ["L-QZ 4711", "QZ 4711"],
  token: ["eyJhbGciOiJIUzI1NiJ9.Kq7canaryKq7.sigKq7", "Kq7"],
  password: ["Kornrade-und-Wiesenknopf", "Kornrade"],
} as const;

const key = "0123456789abcdef0123456789abcdef";
const operations = "an-operations-token-for-tests";
const lines: string[] = [];
const direct = globalThis.fetch;
let app: TestApp;
let ingest: IngestServer;
let listener: ListenerMount;
let isBroken = false;

/** A database that quotes in its refusal what it was sent, as constraints of Postgres do. */
const quoting = (body: string) =>
  Response.json({ code: "XX000", message: `cannot store ${body}`, details: body }, { status: 500 });

beforeAll(async () => {
  ingest = await startIngestServer();
  const dsn = ingest.url.replace("://", `://${key}@`) + "/7";
  app = await startApp({ LOG_LEVEL: "info", OPERATIONS_TOKEN: operations, RELEASE: "r7" });
  const route: typeof fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    if (url.startsWith(ingest.url)) return direct(input, init);
    if (isBroken && url.includes("/rpc/")) return quoting(String(init?.body));
    return app.database.fetch(input, init);
  };
  vi.stubGlobal("fetch", route);
  vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  stampRequestIds();
  measureRequests(runtime().metrics);
  const env = parseServerEnv({
    ...process.env,
    OTEL_EXPORTER_OTLP_ENDPOINT: ingest.url,
    SENTRY_DSN: dsn,
  });
  await startTraces(env, "web", runtime().log);
  await startErrorReports(env, "web", runtime().log);
  listener = await startListenerMount();
});
afterAll(async () => {
  vi.restoreAllMocks();
  sendTracesTo(null);
  sendErrorsTo(null);
  await listener.close();
  await ingest.close();
  await app.close();
});

const { text, name, phone, mail, plate, token, password } = canaries;
const json = { accept: "application/json" };
const said = `${text[0]}. ${name[0]}, ${phone[0]}, ${mail[0]}, ${plate[0]}, ${token[0]}`;

/** A turn, a lead and calls with tokens in head and address, at one workshop. */
async function visit(slug: string) {
  const bearer = { authorization: `Bearer ${token[0]}` };
  const asked: [string, Parameters<ListenerMount["request"]>[1]][] = [
    [
      `/api/chat/${slug}`,
      { headers: json, body: { message: said, clientMessageId: crypto.randomUUID() } },
    ],
    [
      `/api/leads/${slug}`,
      {
        body: {
          name: name[0],
          phone: phone[0],
          email: mail[0],
          message: said,
          vehicle: { plate: plate[0] },
          consent: true,
        },
      },
    ],
    [`/api/chat/${slug}/messages?token=${token[0]}`, { headers: bearer }],
    [`/api/appointments/${slug}/own/${token[0]}`, { headers: bearer }],
    [
      `/api/widget/${encodeURIComponent(phone[0])}`,
      { headers: { referer: `https://a.example/?m=${mail[0]}` } },
    ],
  ];
  const statuses: number[] = [];
  for (const [path, options] of asked) {
    const answer = await listener.request(path, options);
    await answer.text();
    statuses.push(answer.status);
  }
  return statuses;
}

async function attemptSignIn() {
  const form = new FormData();
  form.set("email", mail[0]);
  form.set("password", password[0]);
  return signIn({ email: "" } as never, form);
}

const sentTo = (part: string) =>
  ingest.received.filter(({ path }) => path.includes(part)).map(({ body }) => body);

describe("what leaves the installation about its work", () => {
  it("is there: lines, metrics, traces and error reports of turns, leads, sign-ins and failures", async () => {
    expect((await visit(brandt)).slice(0, 2)).toEqual([200, 201]);
    await visit(northgate);
    await attemptSignIn();
    isBroken = true;
    expect((await visit(brandt))[0]).toBeGreaterThanOrEqual(500);
    isBroken = false;

    await errorReports()?.close();
    await expect
      .poll(async () => (await traces()?.flush(), sentTo("/v1/traces").join("")), {
        timeout: 10_000,
      })
      .toContain("POST /api/leads/{slug}");
    expect(lines.join("")).toContain('"event":"request_failed"');
    expect(lines.join("")).toContain("sign_in_refused");
    const [report = ""] = sentTo("/api/7/envelope");
    expect(report).toContain('"release":"r7"');
    expect(report).toContain('"route":"/api/chat/{slug}"');
    expect(report).toMatch(/"requestId":"[\w-]{8,64}"/);
    expect(report).toContain("lib/");
  });

  it.each(Object.entries(canaries))("holds no %s of anybody", async (_, [whole, part]) => {
    const headers = { authorization: `Bearer ${operations}` };
    const scraped = await (await app.request("/api/metrics", { headers })).text();
    const kept = JSON.stringify(runtime().metrics.totals());
    const outputs = {
      log: lines.join(""),
      metrics: scraped + kept,
      traces: sentTo("/v1/traces").join(""),
      reports: sentTo("/envelope").join(""),
    };

    expect(scraped).toContain("carbot_requests_total");
    for (const output of Object.values(outputs)) {
      expect(output).not.toBe("");
      expect(output).not.toContain(whole);
      expect(output).not.toContain(part);
      expect(output).not.toContain(encodeURIComponent(part));
    }
  });

  it("names no folder and no machine in error reports", () => {
    const reports = sentTo("/envelope").join("");

    expect(reports).not.toContain(process.cwd());
    expect(reports).not.toContain('"server_name"');
  });
});

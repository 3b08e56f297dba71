import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { brandt, site, startApp, type TestApp } from "@/tests/support/app";
import { type Api, createApi } from "@/widget/protocol/api";
import { problemOf } from "@/widget/protocol/problem";
import { sendTurn, type TurnOutcome } from "@/widget/protocol/turn";
import type { TurnEvent } from "@/widget/protocol/types";

/** The widget's own client against the real routes: what one sends, the other takes. */
let app: TestApp;
let api: Api;
beforeAll(async () => {
  app = await startApp();
  const toApp = (request: Request, body: unknown) =>
    app.request(request.url.slice(site.length), {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body,
    });
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(site)) return app.database.fetch(request);
    return toApp(request, init?.body ? JSON.parse(String(init.body)) : undefined);
  });
  api = createApi(site, brandt);
});
afterAll(() => app.close());

type Turn = { outcome: TurnOutcome; events: TurnEvent[]; token: string };

async function say(message: string, more: { token?: string; identity?: string } = {}) {
  const turn: Turn = { outcome: { kind: "done" }, events: [], token: more.token ?? "" };
  const body = { message, clientMessageId: crypto.randomUUID(), locale: "de", ...more };
  const onEvent = (event: TurnEvent) => {
    turn.events.push(event);
    if (event.event === "session") turn.token = event.data.token;
  };
  turn.outcome = await sendTurn(api, body, onEvent, new AbortController().signal);
  return turn;
}

describe("the widget's protocol", () => {
  it("reads the workshop's configuration", async () => {
    expect(await api.config()).toMatchObject({
      slug: brandt,
      timezone: "Europe/Berlin",
      country: "DE",
    });
  });

  it("says something, reads the answer, finds both again, and erases them", async () => {
    const { outcome, events, token } = await say("Was kostet ein Ölwechsel?");
    const before = await api.messages(token, 0);
    await api.erase(token, false);
    const after = await api.messages(token, 0).catch(problemOf);
    const late = await say("Noch da?", { token });

    expect(outcome).toEqual({ kind: "done" });
    expect(events.at(-1)).toMatchObject({ event: "done", data: { mode: "bot" } });
    expect(before.messages.map(({ author }) => author)).toEqual(["visitor", "bot"]);
    expect(before).toMatchObject({ mode: "bot", assigneeName: null, locale: "de" });
    expect(after).toMatchObject({ kind: "expired", reason: "conversation_erased" });
    expect(late.outcome).toMatchObject({ kind: "refused", problem: { kind: "expired" } });
  });

  it("knows a refused identity from a refused conversation", async () => {
    const forged = await new SignJWT({ sub: "1", aud: brandt, exp: 4_000_000_000 })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode("not the workshop's secret at all"));
    const refusals = [
      await say("Guten Tag", { identity: forged }),
      await say("Guten Tag", { token: "v1.forged.token" }),
    ];

    expect(refusals.map(({ outcome }) => outcome)).toEqual([
      expect.objectContaining({
        kind: "refused",
        problem: expect.objectContaining({ kind: "expired", reason: "bad_identity" }),
      }),
      expect.objectContaining({
        kind: "refused",
        problem: expect.objectContaining({ kind: "expired", reason: "bad_token" }),
      }),
    ]);
  });

  it("leaves a request with plate and VIN", async () => {
    const { token } = await say("Ich möchte einen Termin");
    const lead = {
      clientLeadId: crypto.randomUUID(),
      token,
      name: "Jana Wolf",
      phone: "0341 5550142",
      vehicle: { plate: "L KB 2048", vin: "WVWZZZ1KZAW000001" },
      consent: true as const,
    };

    expect(await api.lead(lead)).toEqual({ leadId: expect.any(String) });
  });
});

import { expect, it } from "vitest";
import { z } from "zod";
import { createDefineRoute } from "@/lib/http/define-route";

const site = "https://carbot.example";

it("does without a body where it may be left out, and checks one that comes", async () => {
  const mark = z.strictObject({ position: z.int() }).optional();
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const defineRoute = createDefineRoute<{ anyone: object }>(() => ({
    log: silent,
    access: { anyone: async () => ({}) },
  }));
  const POST = defineRoute(
    { actor: "anyone", cache: "never", body: mark, isBodyOptional: true },
    (_ctx, { body }) => ({ position: body?.position ?? null }),
  );
  const post = (init: RequestInit) =>
    POST(new Request(site, { method: "POST", ...init }), { params: Promise.resolve({}) });
  const headers = { "content-type": "application/json" };

  expect(await (await post({})).json()).toEqual({ position: null });
  expect(await (await post({ headers, body: '{"position":7}' })).json()).toEqual({ position: 7 });
  expect((await post({ headers, body: '{"position":"x"}' })).status).toBe(400);
  expect((await post({ body: "{}" })).status).toBe(415);
});

import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brandt, northgate, site, startApp, type TestApp } from "@/tests/support/app";

const now = new Date("2026-11-19T10:00:00+01:00");
const seconds = now.getTime() / 1000;
const jana = { sub: "customer-17", name: "Jana Wolf", email: "jana@wolf.example" };

let app: TestApp;
let owner: string;
let secret: string;
let foreignSecret: string;

const readSecret = async (slug: string, cookie: string) => {
  const response = await app.request(`/api/workshops/${slug}/widget-secret`, { cookie });
  return (await response.json()).secret;
};
beforeAll(async () => {
  app = await startApp({ CARBOT_NOW: now.toISOString() });
  owner = await app.signIn(brandt, "owner");
  secret = await readSecret(brandt, owner);
  foreignSecret = await readSecret(northgate, await app.signIn(northgate, "owner"));
});
afterAll(() => app.close());

/** Signs as the workshop's own server would; `changes` are what a test is about. */
const sign = (changes: Record<string, unknown> = {}, key = secret, alg = "HS256") =>
  new SignJWT({ ...jana, aud: brandt, exp: seconds + 600, ...changes })
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(key));
const chat = (identity: string | undefined, token?: string) =>
  app.request(`/api/chat/${brandt}`, {
    headers: { accept: "application/json" },
    body: { message: "Guten Tag", clientMessageId: crypto.randomUUID(), identity, token },
  });
const countMessages = () => app.database.sql("select count(*)::int as said from public.messages");
const contactOf = async (conversationId: string) => {
  const rows = await app.database.sql(
    `select contacts.id, contacts.name, contacts.phone, contacts.email, external_id, conversations.verified_at is not null as verified
     from public.conversations join public.contacts
       on contacts.workshop_id = conversations.workshop_id and contacts.id = contact_id
     where conversations.id = $1`,
    [conversationId],
  );
  return rows[0] ?? null;
};

describe("GET /api/workshops/{workshop}/widget-secret", () => {
  it("shows the owner one lasting secret of the workshop, and no cache", async () => {
    const response = await app.request(`/api/workshops/${brandt}/widget-secret`, { cookie: owner });

    expect(await response.json()).toEqual({ secret });
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(foreignSecret).not.toBe(secret);
  });

  it.each(["reception", "mechanic", "viewer"])("is closed to the %s", async (role) => {
    const cookie = await app.signIn(brandt, role);
    const response = await app.request(`/api/workshops/${brandt}/widget-secret`, { cookie });

    expect(response.status).toBe(403);
  });

  it("is closed to strangers, who learn nothing, and to visitors", async () => {
    const foreign = await app.request(`/api/workshops/${northgate}/widget-secret`, {
      cookie: owner,
    });
    const nobody = await app.request(`/api/workshops/${brandt}/widget-secret`);

    expect([foreign.status, nobody.status]).toEqual([404, 401]);
  });
});

describe("a signed identity", () => {
  it("makes its bearer the verified contact of the conversation", async () => {
    const phone = "0341 5550171";
    const { conversationId } = await (await chat(await sign({ phone }))).json();

    expect(await contactOf(conversationId)).toMatchObject({
      name: "Jana Wolf",
      phone: "+493415550171",
      email: "jana@wolf.example",
      external_id: "customer-17",
      verified: true,
    });
  });

  it("is the same contact in the next conversation, also under another name", async () => {
    const first = await (await chat(await sign())).json();
    const second = await (await chat(await sign({ name: "Jana Wolf-Roth" }))).json();

    const [before, after] = await Promise.all(
      [first, second].map(({ conversationId }) => contactOf(conversationId)),
    );
    expect(after).toMatchObject({ id: before?.id, name: "Jana Wolf-Roth" });
  });

  it("never takes over the number of another customer of the same site", async () => {
    const phone = "0341 5550172";
    const one = await (await chat(await sign({ sub: "one", email: undefined, phone }))).json();
    const two = await (await chat(await sign({ sub: "two", email: undefined, phone }))).json();

    expect(await contactOf(one.conversationId)).toMatchObject({ phone: "+493415550172" });
    expect(await contactOf(two.conversationId)).toMatchObject({ phone: null, external_id: "two" });
  });

  it("needs no more than a subject and an end", async () => {
    const identity = await sign({ sub: "bare", name: undefined, email: undefined });
    const { conversationId } = await (await chat(identity)).json();

    expect(await contactOf(conversationId)).toMatchObject({ name: "bare", verified: true });
  });

  it("leaves a visitor without one anonymous", async () => {
    const { conversationId } = await (await chat(undefined)).json();

    expect(await contactOf(conversationId)).toBeNull();
  });

  it("counts for a request too", async () => {
    const { token, conversationId } = await (await chat(undefined)).json();
    const body = { name: "Jana", phone: "0341 5550173", consent: true, token };
    const response = await app.request(`/api/leads/${brandt}`, {
      body: { ...body, identity: await sign() },
    });

    expect(response.status).toBe(201);
    expect(await contactOf(conversationId)).toMatchObject({ external_id: "customer-17" });
  });

  it.each([
    ["expired", { exp: seconds - 60 }, "identity_expired", "must not have expired"],
    ["for another workshop", { aud: northgate }, "bad_identity", /aud/],
    ["valid for a day", { exp: seconds + 86_400 }, "bad_identity", /exp: must be one hour/],
    ["without an end", { exp: undefined }, "bad_identity", /exp/],
    ["without a subject", { sub: undefined }, "bad_identity", /sub/],
    ["with an address that is none", { email: "jana" }, "bad_identity", /email/],
  ])("is refused when it is %s, with the reason", async (_name, changes, reason, rule) => {
    const response = await chat(await sign(changes));

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      reason,
      issues: [{ path: "identity", rule: expect.stringMatching(rule) }],
    });
  });

  it("is refused when another workshop, or nobody, has signed it", async () => {
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ ...jana, aud: brandt, exp: seconds + 60 }))}.`;
    const tokens = [await sign({}, foreignSecret), await sign({}, secret, "HS512"), unsigned, "x"];
    const answers = await Promise.all(tokens.map(async (token) => (await chat(token)).json()));

    expect(answers.map(({ reason }) => reason)).toEqual(Array(4).fill("bad_identity"));
  });

  it("stores nothing of a message it is refused with, so that the message can go on without it", async () => {
    const before = await countMessages();
    await chat("x");

    expect(await countMessages()).toEqual(before);
  });
});

const rotate = (slug: string, cookie?: string) =>
  app.request(`/api/workshops/${slug}/widget-secret/rotate`, {
    method: "POST",
    headers: { origin: site },
    ...(cookie && { cookie }),
  });
const signedOnce = async (slug: string, key: string) =>
  (
    await app.request(`/api/chat/${slug}`, {
      headers: { accept: "application/json" },
      body: {
        message: "Hello",
        clientMessageId: crypto.randomUUID(),
        identity: await sign({ aud: slug }, key),
      },
    })
  ).status;

describe("POST /api/workshops/{workshop}/widget-secret/rotate", () => {
  it("gives a new secret; the one before counts for a day and then no more, in this workshop alone", async () => {
    const response = await rotate(northgate, await app.signIn(northgate, "owner"));
    const rotated = await response.json();
    const during = await Promise.all(
      [rotated.secret, foreignSecret].map((key) => signedOnce(northgate, key)),
    );
    await app.database.sql(
      "update public.widget_secrets set previous_until = now() where previous_secret = $1",
      [foreignSecret],
    );
    const after = await Promise.all(
      [rotated.secret, foreignSecret].map((key) => signedOnce(northgate, key)),
    );

    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(Date.parse(rotated.previousUntil) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    expect([during, after]).toEqual([
      [200, 200],
      [200, 401],
    ]);
    expect(await readSecret(brandt, owner)).toBe(secret);
  });

  it("is closed to everybody but the owner", async () => {
    const cookies = await Promise.all(
      ["reception", "mechanic", "viewer"].map((role) => app.signIn(brandt, role)),
    );
    const refused = await Promise.all(cookies.map((cookie) => rotate(brandt, cookie)));
    const others = await Promise.all([rotate(northgate, owner), rotate(brandt)]);

    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(others.map(({ status }) => status)).toEqual([404, 401]);
    expect(await readSecret(brandt, owner)).toBe(secret);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createServerAuth, findSession, type ServerAuth } from "@/lib/supabase/server-auth";
import type { AuthEnv } from "@/lib/supabase/auth-client";
import { refreshSession } from "@/lib/supabase/session-proxy";
import { readOrCreateKeys } from "@/lib/embedded-backend";
import { backendHome, readMails, type BackendHome } from "@/tests/support/backend-process";
import { cookieJar, type CookieJar } from "@/tests/support/cookie-jar";

const email = "owner@brandt.test";
const password = "korrekt-pferd-1";
const nextPassword = "batterie-klammer-2";

/** A confirmed login, as `create_member_login` makes it. */
const schema = `
create extension if not exists pgcrypto with schema extensions;
insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token, recovery_token,
  email_change, email_change_token_new, raw_app_meta_data, raw_user_meta_data)
values ('00000000-0000-4000-8000-000000000001', 'authenticated', 'authenticated', '${email}',
  extensions.crypt('${password}', extensions.gen_salt('bf', 10)), now(), '', '', '', '',
  '{"provider":"email","providers":["email"]}', '{}');
insert into auth.identities (id, provider, provider_id, user_id, identity_data)
values (gen_random_uuid(), 'email', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000001',
  '{"sub":"00000000-0000-4000-8000-000000000001","email":"${email}"}');
`;

let home: BackendHome;
let env: AuthEnv;
let dataDir: string;
let jar: CookieJar;
let auth: ServerAuth;

const signedIn = { userId: "00000000-0000-4000-8000-000000000001", email };
const forge = (cookies: { name: string; value: string }[]) =>
  cookies.map(({ name, value }) => ({ name, value: `${value.slice(0, -8)}AAAAAAAA` }));

beforeAll(async () => {
  home = await backendHome(schema);
  dataDir = home.dataDir("data");
  const url = await home.start({ dataDir, env: { SITE_URL: "http://site.test" } }).ready;
  const keys = readOrCreateKeys(dataDir);
  env = {
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: keys.publishableKey,
    SUPABASE_JWT_SECRET: keys.jwtSecret,
    SITE_URL: "https://site.test",
  };
});
afterAll(() => home.close());

describe("signing in and out", () => {
  it("a wrong password and an unknown address are refused alike, without a cookie", async () => {
    jar = cookieJar();
    auth = createServerAuth(env, jar);
    const refused = { code: "unauthenticated", reason: "invalid_credentials" };

    await expect(auth.signIn(email, "falsch-falsch")).rejects.toMatchObject(refused);
    await expect(auth.signIn("nobody@brandt.test", password)).rejects.toMatchObject(refused);
    expect(jar.getAll()).toEqual([]);
  });

  it("the right password gives a session in cookies that no script can read", async () => {
    await auth.signIn(email, password);

    expect(await findSession(env, jar.getAll())).toEqual({
      ...signedIn,
      accessToken: expect.any(String),
    });
    expect(jar.attributes()).toEqual(
      jar.getAll().map(() => expect.objectContaining({ httpOnly: true, secure: true, path: "/" })),
    );
    expect(jar.getAll().map(({ name }) => name)).toEqual([
      expect.stringMatching(/^carbot-session(\.\d)?$/),
    ]);
  });

  it("the session is found as well when the auth service has to be asked", async () => {
    const asked = { ...env, SUPABASE_JWT_SECRET: undefined };

    expect(await findSession(asked, jar.getAll())).toMatchObject(signedIn);
  });

  it("forged cookies, foreign tokens and none at all are nobody", async () => {
    const otherSecret = { ...env, SUPABASE_JWT_SECRET: "x".repeat(40) };

    expect(await findSession(env, forge(jar.getAll()))).toBeNull();
    expect(await findSession(otherSecret, jar.getAll())).toBeNull();
    expect(await findSession(env, [])).toBeNull();
  });

  it("an auth service that is away is said to be away", async () => {
    const away = createServerAuth({ ...env, SUPABASE_URL: "http://127.0.0.1:9" }, cookieJar());

    await expect(away.signIn(email, password)).rejects.toMatchObject({
      code: "unavailable",
      reason: "auth_unavailable",
      retryable: true,
    });
  });

  it("signing out takes the cookies away, twice without an error", async () => {
    await auth.signOut();
    await auth.signOut();

    expect(jar.getAll()).toEqual([]);
  });
});

describe("renewing", () => {
  const hour = 3_600_000;

  it("a session that lasts is left alone, and no session stays none", async () => {
    jar = cookieJar();
    await createServerAuth(env, jar).signIn(email, password);

    expect(await refreshSession(env, jar.getAll(), new Date())).toEqual([]);
    expect(await refreshSession(env, [], new Date())).toEqual([]);
  });

  it("a session about to end is replaced by one that is valid", async () => {
    const before = await findSession(env, jar.getAll());
    jar.setAll(await refreshSession(env, jar.getAll(), new Date(Date.now() + hour)));
    const after = await findSession(env, jar.getAll());

    expect(after).toMatchObject(signedIn);
    expect(before).toMatchObject(signedIn);
  });

  it("a session that was ended elsewhere loses its cookies", async () => {
    const other = cookieJar();
    other.setAll(jar.getAll().map((cookie) => ({ ...cookie, options: {} })));
    await createServerAuth(env, other).signOut();
    jar.setAll(await refreshSession(env, jar.getAll(), new Date(Date.now() + hour)));

    expect(jar.getAll()).toEqual([]);
  });

  it("an auth service that is away changes nothing", async () => {
    jar = cookieJar();
    await createServerAuth(env, jar).signIn(email, password);
    const away = { ...env, SUPABASE_URL: "http://127.0.0.1:9" };

    expect(await refreshSession(away, jar.getAll(), new Date(Date.now() + hour))).toEqual([]);
  });
});

describe("a forgotten password", () => {
  const link = /http:\/\/site\.test\/auth\/confirm\?token_hash=([\w-]+)&type=recovery/;

  it("an unknown address is answered like a known one, and gets no mail", async () => {
    auth = createServerAuth(env, cookieJar());
    await auth.requestPasswordReset("nobody@brandt.test");
    await auth.requestPasswordReset(email);

    expect((await readMails(dataDir)).map(({ to }) => to)).toEqual([email]);
  });

  it("the mail is plain text in both languages and links to our own page", async () => {
    const [mail] = await readMails(dataDir);

    expect(mail?.text).toMatch(link);
    expect(mail?.text).toContain("neues Passwort");
    expect(mail?.text).toContain("new password");
    expect(mail?.text).not.toMatch(/[<>]|&amp;|auth\/v1\/verify/);
  });

  it("its link signs in once, the new password counts from then on", async () => {
    const [mail] = await readMails(dataDir);
    const tokenHash = link.exec(mail?.text ?? "")?.[1] ?? "";
    jar = cookieJar();
    auth = createServerAuth(env, jar);
    await auth.verifyLink({ tokenHash, type: "recovery" });
    await expect(auth.updatePassword("kurz")).rejects.toMatchObject({
      code: "invalid",
      reason: "weak_password",
      issues: [{ path: "password", rule: expect.stringContaining("10") }],
    });
    await auth.updatePassword(nextPassword);

    await expect(
      createServerAuth(env, cookieJar()).verifyLink({ tokenHash, type: "recovery" }),
    ).rejects.toMatchObject({ code: "invalid", reason: "link_expired" });
    await expect(createServerAuth(env, cookieJar()).signIn(email, password)).rejects.toMatchObject({
      reason: "invalid_credentials",
    });
    await createServerAuth(env, cookieJar()).signIn(email, nextPassword);
  });
});

const signedInJar = async () => {
  const own = cookieJar();
  await createServerAuth(env, own).signIn(email, nextPassword);
  return own;
};
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe("a changed password", () => {
  it("ends every other session at its next renewal", async () => {
    const [here, elsewhere] = [await signedInJar(), await signedInJar()];
    await createServerAuth(env, here).signOutEverywhere();
    elsewhere.setAll(await refreshSession(env, elsewhere.getAll(), inAnHour()));

    expect(here.getAll()).toEqual([]);
    expect(elsewhere.getAll()).toEqual([]);
  });

  it("and a renewal that is older than the last one ends the session of whoever has it", async () => {
    const stolen = await signedInJar();
    const first = stolen.getAll();
    const own = cookieJar();
    own.setAll(first.map((cookie) => ({ ...cookie, options: {} })));
    own.setAll(await refreshSession(env, own.getAll(), inAnHour()));
    own.setAll(await refreshSession(env, own.getAll(), new Date(Date.now() + 7_200_000)));
    stolen.setAll(await refreshSession(env, stolen.getAll(), inAnHour()));

    expect(stolen.getAll()).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createServerAuth, findSession } from "@/lib/supabase/server-auth";
import type { AuthEnv } from "@/lib/supabase/auth-client";
import { readOrCreateKeys } from "@/lib/embedded-backend";
import { backendHome, readMails, type BackendHome } from "@/tests/support/backend-process";
import { cookieJar } from "@/tests/support/cookie-jar";

const person = { email: "neu@werkstatt.test", name: "Nora Neu" };
const other = { email: "zweite@werkstatt.test", name: "Zoe Zwei" };
const password = "korrekt-pferd-1";

/** A confirmed login from before, to which no mail has gone lately. */
const known = { email: "bekannt@werkstatt.test", name: "Bea Bekannt" };
const schema = `
create extension if not exists pgcrypto with schema extensions;
insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token, recovery_token,
  email_change, email_change_token_new, raw_app_meta_data, raw_user_meta_data)
values ('00000000-0000-4000-8000-000000000001', 'authenticated', 'authenticated', '${known.email}',
  extensions.crypt('${password}', extensions.gen_salt('bf', 10)), now(), '', '', '', '',
  '{"provider":"email","providers":["email"]}', '{"full_name": "${known.name}"}');
insert into auth.identities (id, provider, provider_id, user_id, identity_data)
values (gen_random_uuid(), 'email', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000001',
  '{"sub":"00000000-0000-4000-8000-000000000001","email":"${known.email}"}');
`;

let home: BackendHome;
let env: AuthEnv;
let closedEnv: AuthEnv;
let dataDir: string;

async function start(name: string, more: Record<string, string>): Promise<AuthEnv> {
  const dir = home.dataDir(name);
  const url = await home.start({ dataDir: dir, env: { SITE_URL: "http://site.test", ...more } })
    .ready;
  const keys = readOrCreateKeys(dir);
  return {
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: keys.publishableKey,
    SUPABASE_JWT_SECRET: keys.jwtSecret,
    SITE_URL: "https://site.test",
  };
}

beforeAll(async () => {
  home = await backendHome(schema);
  dataDir = home.dataDir("open");
  env = await start("open", {});
  closedEnv = await start("closed", { SIGN_UP: "closed" });
});
afterAll(() => home.close());

const auth = (jar = cookieJar()) => createServerAuth(env, jar);

/** The newest link of a kind that was mailed to an address. */
async function linkTo(email: string, type: string): Promise<string> {
  const mails = (await readMails(dataDir)).filter(({ to }) => to === email);
  const found = mails.flatMap(({ text }) => [
    ...text.matchAll(new RegExp(`token_hash=([\\w-]+)&type=${type}`, "g")),
  ]);
  return found.at(-1)?.[1] ?? "";
}

/** Signs up, follows the mailed link and returns the cookies of the session. */
async function enter({ email, name }: typeof person) {
  const jar = cookieJar();
  await auth().signUp({ email, name });
  const tokenHash = await linkTo(email, "signup");
  await auth(jar).verifyLink({ tokenHash, type: "signup" });
  return jar;
}

describe("signing up", () => {
  it("mails a link of our own in both languages, and signs nobody in before it is followed", async () => {
    const jar = cookieJar();
    expect(await auth(jar).signUp(person)).toEqual({ isKnown: false });

    expect(await findSession(env, jar.getAll())).toBeNull();
    const [mail] = await readMails(dataDir);
    expect(mail?.to).toBe(person.email);
    expect(mail?.text).toMatch(/http:\/\/site\.test\/auth\/confirm\?token_hash=[\w-]+&type=signup/);
    expect(mail?.text).toContain("bestätigen");
    expect(mail?.text).toContain("confirm");
  });

  it("gives a session with the name by the link, once", async () => {
    const tokenHash = await linkTo(person.email, "signup");
    const jar = cookieJar();
    await auth(jar).verifyLink({ tokenHash, type: "signup" });

    expect(await findSession(env, jar.getAll())).toMatchObject({ email: person.email });
    expect(await auth(jar).getPerson()).toEqual(person);
    await expect(auth().verifyLink({ tokenHash, type: "signup" })).rejects.toMatchObject({
      reason: "link_expired",
    });
    await auth(jar).updatePassword(password);
    await auth().signIn(person.email, password);
  });

  it("of a known address makes nothing, keeps its password, and can be answered with a link that signs in", async () => {
    expect(await auth().signUp({ ...known, name: "Eve" })).toEqual({ isKnown: true });
    await auth().requestSignInLink(known.email);
    const jar = cookieJar();
    const tokenHash = await linkTo(known.email, "magiclink");
    await auth(jar).verifyLink({ tokenHash, type: "magiclink" });

    expect(await auth(jar).getPerson()).toEqual(known);
    await auth().signIn(known.email, password);
  });

  it("twice before the first link was followed is answered with a link that does as well", async () => {
    const hasty = { email: "eilig@werkstatt.test", name: "Ela Eilig" };
    await auth().signUp(hasty);
    expect(await auth().signUp({ ...hasty, name: "Eve" })).toEqual({ isKnown: true });
    await auth().requestSignInLink(hasty.email);
    const jar = cookieJar();
    const tokenHash = await linkTo(hasty.email, "magiclink");
    await auth(jar).verifyLink({ tokenHash, type: "magiclink" });

    expect(await auth(jar).getPerson()).toEqual(hasty);
  });

  it("is refused where it is closed, also for whoever asks the auth service themselves", async () => {
    const closed = createServerAuth(closedEnv, cookieJar());
    await expect(closed.signUp(person)).rejects.toMatchObject({
      code: "forbidden",
      reason: "sign_up_closed",
    });
    const { status } = await fetch(`${closedEnv.SUPABASE_URL}/auth/v1/signup`, {
      method: "POST",
      headers: { apikey: closedEnv.SUPABASE_PUBLISHABLE_KEY, "content-type": "application/json" },
      body: JSON.stringify({ email: "x@werkstatt.test", password }),
    });
    expect(status).toBe(422);
  });
});

describe("a link that signs in", () => {
  it("goes to nobody for an unknown address, makes no login, and is answered alike", async () => {
    const before = (await readMails(dataDir)).length;
    expect(await auth().requestSignInLink("nobody@werkstatt.test")).toBeUndefined();

    expect(await readMails(dataDir)).toHaveLength(before);
    expect(await auth().signUp({ email: "nobody@werkstatt.test", name: "N" })).toEqual({
      isKnown: false,
    });
  });
});

describe("a change of address", () => {
  it("counts once the new mailbox confirms it, not before", async () => {
    const jar = await enter(other);
    await auth(jar).requestEmailChange("umgezogen@werkstatt.test");
    expect((await auth(jar).getPerson()).email).toBe(other.email);

    const tokenHash = await linkTo("umgezogen@werkstatt.test", "email_change");
    await auth(jar).verifyLink({ tokenHash, type: "email_change" });
    expect((await auth(jar).getPerson()).email).toBe("umgezogen@werkstatt.test");
  });

  it("to somebody else's address mails nothing and tells nothing", async () => {
    const jar = await enter({ email: "dritte@werkstatt.test", name: "Dora" });
    const before = (await readMails(dataDir)).length;
    expect(await auth(jar).requestEmailChange(person.email)).toBeUndefined();

    expect(await readMails(dataDir)).toHaveLength(before);
  });
});

describe("the password that is shown once more", () => {
  it("is the login's own or refused by the field's name, and leaves no session", async () => {
    const jar = cookieJar();
    await auth(jar).signIn(person.email, password);
    const cookies = jar.getAll();
    await auth(jar).checkPassword(person.email, password);

    expect(jar.getAll()).toEqual(cookies);
    await expect(auth(jar).checkPassword(person.email, "falsch-falsch")).rejects.toMatchObject({
      code: "invalid",
      reason: "wrong_password",
      issues: [{ path: "currentPassword" }],
    });
  });
});

describe("signing out elsewhere", () => {
  it("ends the other sessions and keeps this one", async () => {
    const [here, there] = [cookieJar(), cookieJar()];
    await auth(here).signIn(person.email, password);
    await auth(there).signIn(person.email, password);
    await auth(here).signOutElsewhere();

    expect((await auth(here).getPerson()).email).toBe(person.email);
    await expect(auth(there).getPerson()).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

import { describe, expect, it } from "vitest";
import {
  readSessionCookies,
  replaceSessionCookies,
  sessionCookieOptions,
} from "@/lib/supabase/session-cookies";

const options = sessionCookieOptions("https://site.test");
const session = {
  access_token: "a.b.c",
  refresh_token: "r",
  token_type: "bearer",
  expires_in: 3_600,
  expires_at: 1_800_000_000,
};
const long = { ...session, access_token: "x".repeat(5_000) };

describe("session cookies", () => {
  it.each([session, long])("are read as they were written, also in several pieces", async (one) => {
    expect(await readSessionCookies(replaceSessionCookies([], one, options))).toEqual(one);
  });

  it("end the pieces that a shorter session leaves over, and no other cookie", () => {
    const old = [...replaceSessionCookies([], long, options), { name: "theme", value: "dark" }];
    const replaced = replaceSessionCookies(old, session, options);

    expect(
      replaced.map(({ name, value, options: { maxAge } }) => [name, value === "", maxAge]),
    ).toEqual([
      ["carbot-session", false, 34_560_000],
      ["carbot-session.0", true, 0],
      ["carbot-session.1", true, 0],
      ["carbot-session.2", true, 0],
    ]);
  });

  it("all end with the session", () => {
    const old = replaceSessionCookies([], long, options);

    expect(replaceSessionCookies(old, null, options).every(({ value }) => value === "")).toBe(true);
  });

  it.each([
    ["nothing", []],
    ["another cookie", [{ name: "sb-other-auth-token", value: "base64-e30" }]],
    ["an empty object", [{ name: "carbot-session", value: "base64-e30" }]],
    ["text", [{ name: "carbot-session", value: "hello" }]],
    ["broken base64", [{ name: "carbot-session", value: "base64-%%%" }]],
    ["a missing first piece", [{ name: "carbot-session.1", value: "base64-e30" }]],
  ])("made of %s are no session", async (_, cookies) => {
    expect(await readSessionCookies(cookies)).toBeNull();
  });

  it("travel encrypted where the site does", () => {
    expect(options).toMatchObject({ secure: true, httpOnly: true, sameSite: "lax" });
    expect(sessionCookieOptions("http://localhost:3000")).toMatchObject({ secure: false });
  });
});

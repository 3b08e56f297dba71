import { readdirSync } from "node:fs";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { publicAddresses } from "@/lib/core/public-pages";
import { proxy } from "@/proxy";
import { isMatched } from "@/tests/support/app-proxy";
import { pageAddresses, publicPageAddresses } from "@/scripts/security/page-addresses";

const policyHeader = "content-security-policy";
const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
const seenBehind = `x-middleware-request-${policyHeader}`;

beforeAll(() => {
  vi.stubEnv("SUPABASE_URL", "http://127.0.0.1:1");
  vi.stubEnv("SUPABASE_PUBLISHABLE_KEY", "publishable-key-of-a-test");
  vi.stubEnv("SUPABASE_SECRET_KEY", "secret-key-of-a-test-installation");
  vi.stubEnv("SITE_URL", "https://carbot.example");
});

const open = (path: string, headers = {}) =>
  proxy(new NextRequest(`https://carbot.example${path}`, { headers }));

describe("a page's request", () => {
  it.each([...pageAddresses(), ...publicPageAddresses(), "/no/such/page", "/demo/a.b", "/api"])(
    "%s meets the proxy",
    (path) => {
      expect(isMatched(path)).toBe(true);
    },
  );

  it("is no file's, so that files cost no proxy", () => {
    const files = readdirSync("public", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath.replace(/^public/, "")}/${name}`);

    expect(files).toContain("/site.webmanifest");
    expect(
      [
        ...files,
        "/icon.svg",
        "/robots.txt",
        "/sitemap.xml",
        "/auth/confirm",
        "/_next/static/a.js",
      ].filter((path) => isMatched(path)),
    ).toEqual([]);
  });

  it("gets the nonce that its answer's policy names, another one each time", async () => {
    const [first, second] = [await open("/sign-in"), await open("/sign-in")];
    const nonce = nonceOf(first.headers.get(policyHeader));

    expect(nonce).toHaveLength(24);
    expect(nonceOf(first.headers.get(seenBehind))).toBe(nonce);
    expect(nonceOf(second.headers.get(policyHeader))).not.toBe(nonce);
    expect(first.headers.get("strict-transport-security")).toMatch(/^max-age=/);
  });

  it("is nobody's where the page is the same for everybody: no nonce and no cookie, which a shared cache would hand on", async () => {
    expect(publicAddresses.toSorted()).toEqual(publicPageAddresses());
    const answers = await Promise.all(
      publicPageAddresses().map((path) =>
        open(path, {
          [policyHeader]: "script-src 'nonce-forged'",
          cookie: "sb-127-auth-token=base64-e30",
        }),
      ),
    );

    const [policy, ...others] = new Set(
      answers.flatMap(({ headers }) => [headers.get(policyHeader), headers.get(seenBehind)]),
    );
    expect(policy).toContain("script-src 'self';");
    expect(others).toEqual([]);
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
  });

  it.each(["/sign-in", "/%ED%A0%80"])("%s takes no nonce from its sender", async (path) => {
    const forged = await open(path, { [policyHeader]: "script-src 'nonce-forged'" });

    expect(forged.headers.get(seenBehind)).not.toContain("forged");
    expect(nonceOf(forged.headers.get(seenBehind))).toBe(nonceOf(forged.headers.get(policyHeader)));
  });
});

import { readdirSync } from "node:fs";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { proxy } from "@/proxy";
import { isMatched } from "@/tests/support/app-proxy";
import { pageAddresses } from "@/scripts/security/page-addresses";

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
  it.each([...pageAddresses(), "/no/such/page", "/demo/a.b", "/api"])(
    "%s meets the proxy",
    (path) => {
      expect(isMatched(path)).toBe(true);
    },
  );

  it("is no file's, so that files cost no proxy", () => {
    const files = readdirSync("public", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath.replace(/^public/, "")}/${name}`);

    expect(files).toContain("/robots.txt");
    expect(
      [...files, "/icon.svg", "/auth/confirm", "/_next/static/a.js"].filter((path) =>
        isMatched(path),
      ),
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

  it.each(["/sign-in", "/%ED%A0%80"])("%s takes no nonce from its sender", async (path) => {
    const forged = await open(path, { [policyHeader]: "script-src 'nonce-forged'" });

    expect(forged.headers.get(seenBehind)).not.toContain("forged");
    expect(nonceOf(forged.headers.get(seenBehind))).toBe(nonceOf(forged.headers.get(policyHeader)));
  });
});

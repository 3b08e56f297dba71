import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { publicPage } from "@/lib/server/public-page";

beforeAll(() => {
  vi.stubEnv("SUPABASE_URL", "http://127.0.0.1:1");
  vi.stubEnv("SUPABASE_PUBLISHABLE_KEY", "publishable-key-of-a-test");
  vi.stubEnv("SUPABASE_SECRET_KEY", "secret-key-of-a-test-installation");
  vi.stubEnv("SITE_URL", "https://carbot.example");
});

type Asked = { locale?: string; accepts?: string; kept?: string };

/** What the page is given and what its answer says. */
async function ask(
  { locale, accepts, kept }: Asked,
  load = publicPage("prices", () => ({ props: {} })),
) {
  const sent = Object.assign(new IncomingMessage(new Socket()), {
    cookies: kept === undefined ? {} : { "carbot-locale": kept },
  });
  if (accepts !== undefined) sent.headers["accept-language"] = accepts;
  const res = new ServerResponse(sent);
  const result = await load({
    req: sent,
    res,
    query: locale === undefined ? {} : { locale },
    resolvedUrl: "/prices",
  });
  return { result, status: res.statusCode, header: (name: string) => res.getHeader(name) };
}

describe("a public page", () => {
  it("under an address with a language speaks it to everybody, and shared caches keep it", async () => {
    const asked = await ask({ locale: "en", accepts: "de", kept: "de" });

    expect(asked.result).toMatchObject({
      props: {
        page: "prices",
        locale: "en",
        site: "https://carbot.example",
        hasSignUp: true,
        isSignedIn: false,
      },
    });
    expect(asked.header("cache-control")).toContain("public, max-age=0, s-maxage=");
    expect([asked.header("vary"), asked.header("content-language")]).toEqual([undefined, "en"]);
  });

  it.each([
    [{ accepts: "fr, en;q=0.8, de;q=0.5" }, "en"],
    [{ accepts: "en", kept: "de" }, "de"],
    [{ accepts: "tr" }, "de"],
    [{ locale: "tr", accepts: "en" }, "en"],
  ])("without one speaks the visitor's, who alone may keep it: %o in %s", async (sent, locale) => {
    const asked = await ask(sent);

    expect(asked.result).toMatchObject({ props: { locale } });
    expect(asked.header("cache-control")).toBe("private, no-cache");
    expect(asked.header("vary")).toBe("accept-language, cookie");
  });

  it("about this very moment is kept by nobody, and has the status that it tells", async () => {
    const status = publicPage("status", () => ({ props: {}, status: 503, isFresh: true }));
    const asked = await ask({ locale: "de" }, status);

    expect([asked.status, asked.header("cache-control")]).toEqual([503, "no-store"]);
  });
});

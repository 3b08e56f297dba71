import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { fetchPage } from "@/lib/knowledge/documents/fetch-page";
import type { Network } from "@/lib/outbound/network";

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
});

/** A site on this machine; returns its port. */
async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Every name leads to this machine, which only these tests may reach. */
const here: Network = {
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  isAllowed: (address) => address === "127.0.0.1",
};
const get = (url: string, network: Network = here, more: object = {}) =>
  fetchPage(url, { userAgent: "CarBot/1.0", network, timeoutMs: 5_000, ...more });

const site =
  (
    pages: Record<string, string | { status: number; location?: string; body?: string }>,
  ): RequestListener =>
  (request, response) => {
    const page = pages[request.url ?? ""] ?? { status: 404 };
    const { status, location, body } =
      typeof page === "string" ? { status: 200, location: undefined, body: page } : page;
    response.writeHead(status, { ...(location !== undefined && { location }) }).end(body);
  };

describe("fetchPage", () => {
  it("reads a page and says who asks", async () => {
    const asked: (string | undefined)[] = [];
    const port = await serve((request, response) => {
      asked.push(request.headers["user-agent"]);
      response.writeHead(request.url === "/robots.txt" ? 404 : 200).end("Hallo");
    });

    const page = await get(`http://werkstatt.example:${port}/`);

    expect(page.bytes.toString()).toBe("Hallo");
    expect(asked).toEqual(["CarBot/1.0", "CarBot/1.0"]);
  });

  it("follows redirects and returns the last address", async () => {
    const port = await serve(
      site({ "/": { status: 302, location: "/preise" }, "/preise": "89 €" }),
    );

    const page = await get(`http://werkstatt.example:${port}/`);

    expect(page.url.pathname).toBe("/preise");
    expect(page.bytes.toString()).toBe("89 €");
  });

  it.each([
    ["another protocol", "ftp://werkstatt.example/"],
    ["a file", "file:///etc/passwd"],
    ["a password", "http://a:b@werkstatt.example/"],
    ["no address", "werkstatt"],
    ["this machine in numbers", "http://127.0.0.1/"],
    ["this machine in one number", "http://2130706433/"],
    ["this machine in hex and octal", "http://0x7f.0.0.01/"],
    ["this machine in IPv6", "http://[::1]/"],
    ["this machine inside IPv6", "http://[::ffff:127.0.0.1]/"],
    ["a cloud's metadata", "http://169.254.169.254/latest/meta-data"],
    ["a name of this machine", "http://localhost/"],
  ])("refuses %s", async (_, url) => {
    const answer = fetchPage(url, { userAgent: "CarBot/1.0", timeoutMs: 5_000 });

    await expect(answer).rejects.toMatchObject({ reason: "url_not_allowed" });
  });

  it("refuses a name of which one address is private, and connects to none", async () => {
    let requests = 0;
    const port = await serve(() => requests++);
    const mixed: Network = {
      resolve: async () => [
        { address: "127.0.0.1", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ],
      isAllowed: here.isAllowed,
    };

    await expect(get(`http://werkstatt.example:${port}/`, mixed)).rejects.toMatchObject({
      reason: "url_not_allowed",
    });
    expect(requests).toBe(0);
  });

  it.each([
    "http://10.0.0.1/",
    "http://[fd00::1]/",
    "ftp://werkstatt.example/",
    "http://intern.example/",
  ])("refuses a redirect to %s", async (location) => {
    const port = await serve(site({ "/": { status: 302, location } }));
    const network: Network = {
      resolve: async (name) => [
        { address: name === "intern.example" ? "192.168.0.9" : "127.0.0.1", family: 4 },
      ],
      isAllowed: here.isAllowed,
    };

    await expect(get(`http://werkstatt.example:${port}/`, network)).rejects.toMatchObject({
      reason: "url_not_allowed",
    });
  });

  it("connects to the address that was checked, not to one looked up later", async () => {
    const port = await serve(site({ "/": "Hallo" }));
    let asked = 0;
    const rebinding: Network = {
      resolve: async () => [{ address: asked++ < 2 ? "127.0.0.1" : "10.0.0.1", family: 4 }],
      isAllowed: here.isAllowed,
    };

    await get(`http://werkstatt.example:${port}/`, rebinding);

    expect(asked).toBeLessThanOrEqual(2);
  });

  it("obeys robots.txt for our name, also behind a redirect", async () => {
    const rules = "User-agent: carbot\nDisallow: /intern\n\nUser-agent: *\nDisallow: /";
    const port = await serve(
      site({
        "/robots.txt": rules,
        "/": { status: 302, location: "/intern" },
        "/intern": "geheim",
        "/preise": "89 €",
      }),
    );

    await expect(get(`http://werkstatt.example:${port}/intern`)).rejects.toMatchObject({
      reason: "url_refused_by_robots",
    });
    await expect(get(`http://werkstatt.example:${port}/`)).rejects.toMatchObject({
      reason: "url_refused_by_robots",
    });
    expect((await get(`http://werkstatt.example:${port}/preise`)).bytes.toString()).toBe("89 €");
  });

  it("reads nothing from a site that cannot give its robots.txt", async () => {
    const port = await serve(site({ "/robots.txt": { status: 503 }, "/": "Hallo" }));

    await expect(get(`http://werkstatt.example:${port}/`)).rejects.toMatchObject({
      reason: "url_refused_by_robots",
    });
  });

  it("stops at the size limit, counting what was unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(1024 * 1024));
    const port = await serve((request, response) => {
      if (request.url === "/robots.txt") return response.writeHead(404).end();
      return response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });

    await expect(
      get(`http://werkstatt.example:${port}/`, here, { maxBytes: 100_000 }),
    ).rejects.toMatchObject({ reason: "file_too_large" });
    expect(bomb.length).toBeLessThan(100_000);
  });

  it("gives up on a site that does not answer in time", async () => {
    const port = await serve(() => undefined);

    await expect(
      get(`http://werkstatt.example:${port}/`, here, { timeoutMs: 200 }),
    ).rejects.toMatchObject({ reason: "url_not_reachable" });
  });

  it("gives up on redirects in a circle, and names what is missing", async () => {
    const port = await serve(
      site({ "/": { status: 302, location: "/" }, "/500": { status: 500 } }),
    );
    const at = (path: string) => get(`http://werkstatt.example:${port}${path}`);

    await expect(at("/")).rejects.toMatchObject({ reason: "url_not_reachable" });
    await expect(at("/500")).rejects.toMatchObject({ reason: "url_not_reachable" });
    await expect(at("/fehlt")).rejects.toMatchObject({ reason: "url_not_found" });
  });
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localNetworkToo, publicInternet } from "@/lib/outbound/network";
import { postSafely } from "@/lib/outbound/post-safely";

const seen: string[] = [];
const server = createServer((request, response) => {
  seen.push(request.url ?? "");
  if (request.url === "/moved") response.writeHead(302, { location: "/other" });
  else response.writeHead(429, { "retry-after": "37" });
  response.end();
});
let site = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const post = (url: string, network = publicInternet) =>
  postSafely({ url, headers: {}, body: "{}", network });

describe("posting to an address that somebody typed", () => {
  it.each([
    "http://127.0.0.1:9",
    "http://[::1]/",
    "http://169.254.169.254/latest",
    "http://10.0.0.1/",
    "http://0x7f000001/",
    "ftp://example.org/",
    "https://user:secret@example.org/",
    "nonsense",
  ])("reaches nothing of our own network: %s", async (url) => {
    await expect(post(url)).rejects.toMatchObject({ reason: "address_not_allowed" });
  });

  it("is refused for a name that leads into our own network", async () => {
    const network = {
      ...publicInternet,
      resolve: async () => [{ address: "10.1.2.3", family: 4 }],
    };

    await expect(post("https://harmless.example/", network)).rejects.toMatchObject({
      reason: "address_not_allowed",
    });
  });

  it("follows nowhere, and says how long to wait", async () => {
    const moved = await post(`${site}/moved`, localNetworkToo);
    const busy = await post(`${site}/busy`, localNetworkToo);

    expect(moved).toEqual({ status: 302, retryAfter: null });
    expect(busy).toEqual({ status: 429, retryAfter: 37 });
    expect(seen).toEqual(["/moved", "/busy"]);
  });
});

import { request as ask } from "node:http";
import { expect, test } from "@playwright/test";

/** The status of an address as it is written: a browser or `fetch` would correct it. */
function statusOf(baseURL: string | undefined, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(baseURL ?? "");
  return new Promise((resolve, reject) => {
    ask({ hostname, port, path })
      .on("response", (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
}

for (const path of [
  "/%ED%A0%80",
  "/w/%ED%A0%80/inbox",
  "/w/kfz-brandt/%ED%A0%80",
  "/w/%/inbox",
  "/demo/%ED%A0%80",
  "/demo/%E0%A4%A",
  "/demo/%00",
  "/dashboard/%ff",
  "/dev/mail/%c0%ae",
  "/widget/%ED%A0%80/app.js",
  "/api/widget/%ED%A0%80",
  "/api/chat/%ED%A0%80/messages",
]) {
  test(`${path} is an address that does not exist, and no fault of ours`, async ({ baseURL }) => {
    expect(await statusOf(baseURL, path)).toBe(404);
  });
}

for (const hash of ["%00", "%01%02", "", "x".repeat(501), "%E2%80%8B", "a%20b"]) {
  test(`a mailed link with the key ${JSON.stringify(hash.slice(0, 20))} is told to be over`, async ({
    request,
  }) => {
    const link = `/auth/confirm?type=recovery&token_hash=${hash}`;
    const response = await request.get(link, { maxRedirects: 0 });

    expect(response.status()).toBe(307);
    expect(response.headers()["location"]).toContain("/forgot-password?problem=link-expired");
  });
}

test("the site says to search engines what is not for them, and to phones how to be installed", async ({
  request,
}) => {
  const robots = await request.get("/robots.txt");
  expect(await robots.text()).toMatch(/Disallow: \/api\/\n[\s\S]*Disallow: \/w\//);
  expect(await robots.text()).toMatch(/Sitemap: https?:\/\/[^\s]+\/sitemap\.xml/);
  const manifest = await (await request.get("/site.webmanifest")).json();
  expect(manifest).toMatchObject({ name: "CarBot", start_url: "/dashboard" });
  for (const { src } of manifest.icons) expect((await request.get(src)).status()).toBe(200);
  expect(await (await request.get("/")).text()).toContain('rel="manifest"');
});

test("browsers that ask for the usual icon get one, and nothing but reading is known of it", async ({
  request,
}) => {
  const icon = await request.get("/favicon.ico");
  expect(icon.status()).toBe(200);
  expect([...(await icon.body()).subarray(0, 4)]).toEqual([0, 0, 1, 0]);
  const written = await request.put("/favicon.ico");
  expect([written.status(), written.headers()["allow"]]).toEqual([405, "GET, HEAD"]);
});

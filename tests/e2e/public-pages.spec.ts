import { expect, type Page, test } from "@playwright/test";
import { publicPageAddresses } from "@/scripts/security/page-addresses";
import { widgetOn } from "@/tests/support/widget-page";
import { expectAccessible } from "./pages/accessibility";

const mostScriptBytes = 40 * 1024;

/** How many bytes of scripts a page has fetched, as they came over the line. */
function countScriptBytes(page: Page) {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test("the landing page with its live chat is at most 40 KB of scripts", async ({ page }) => {
  const scriptBytes = countScriptBytes(page);
  await page.goto("/", { waitUntil: "networkidle" });

  expect(await scriptBytes()).toBeGreaterThan(0);
  expect(await scriptBytes()).toBeLessThanOrEqual(mostScriptBytes);
  console.info(`landing page: ${await scriptBytes()} bytes of scripts`);
});

test("the chat on the landing page answers with the demo workshop's price", async ({ page }) => {
  await page.goto("/de");
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");

  await expect(widget.thread.locator(".entry.bot").last()).toContainText("149");
});

for (const path of publicPageAddresses()) {
  test(`${path} can be read by everybody, on a phone too`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);

    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    await expectAccessible(page);
  });
}

test("each page names itself in both languages, and the site's map holds them", async ({
  page,
  request,
}) => {
  const map = await (await request.get("/sitemap.xml")).text();
  await page.goto("/en/prices");
  const own = await page.locator('link[rel="canonical"]').getAttribute("href");
  const other = await page.locator('link[hreflang="de"][rel="alternate"]').getAttribute("href");
  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");

  expect([own, other].map((address) => new URL(address ?? "").pathname)).toEqual([
    "/en/prices",
    "/de/prices",
  ]);
  expect(map).toContain(`<loc>${own}</loc>`);
  expect((await request.get(new URL(picture ?? "").pathname)).headers()["content-type"]).toBe(
    "image/png",
  );
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("an imprint that nobody has filled in says to the operator what is missing", async ({
  page,
}) => {
  await page.goto("/de/imprint");

  await expect(page.getByRole("main")).toContainText("OPERATOR_NAME");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a stranger gets from the landing page over the prices to the sign-up", async ({ page }) => {
    await page.goto("/de");
    await page.getByRole("link", { name: "Preise" }).first().click();
    await expect(page.getByRole("heading", { level: 2, name: "Pro" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Konto anlegen" }).click();

    await expect(page.getByLabel("Ihr Name")).toBeVisible();
  });
});

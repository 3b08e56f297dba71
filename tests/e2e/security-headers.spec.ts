import { expect, type Page, test } from "@playwright/test";
import { commonHeaders } from "@/lib/http/security-headers";
import { apiRoutes } from "@/lib/server/api-routes";
import { pageAddresses, publicPageAddresses } from "@/scripts/security/page-addresses";
import { widgetOn } from "@/tests/support/widget-page";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

const { "content-security-policy": dataPolicy, ...everywhere } = commonHeaders;
const filled = (path: string) =>
  path
    .replace(/\{(slug|workshop)\}/, "kfz-brandt")
    .replace("{id}", "0198f0a0-0000-7000-8000-000000000001");
const files = [
  "/widget.js",
  "/widget/latest/app.js",
  "/robots.txt",
  "/sitemap.xml",
  "/public-pages.js",
  "/icons/share-de.png",
  "/guide/inbox-de.webp",
  "/site.webmanifest",
  "/icon.svg",
  "/favicon.ico",
];

test("every page has the security headers and a policy with a nonce of its own", async ({
  request,
}) => {
  const nonces = new Set<string>();
  // Signed out, half of them lead to the sign-in page: that answer has them too.
  for (const path of [...pageAddresses(), "/%ED%A0%80", "/w/%/inbox"]) {
    const response = await request.get(path, { maxRedirects: 0 });
    const policy = response.headers()["content-security-policy"] ?? "";
    const html = await response.text();
    const nonce = /script-src 'self' 'nonce-([\w+/=]+)'/.exec(policy)?.[1] ?? "";

    expect(response.headers(), path).toMatchObject({ ...everywhere, "x-frame-options": "DENY" });
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(nonce, path).not.toBe("");
    for (const [tag] of html.matchAll(/<script(?! async="" src="\/widget\.js)[^>]*>/g)) {
      expect(tag, path).toContain(`nonce="${nonce}"`);
    }
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(pageAddresses().length + 2);
});

test("a page that is the same for everybody has them too, with files of our own as its only scripts", async ({
  request,
}) => {
  for (const path of publicPageAddresses()) {
    const response = await request.get(path, { maxRedirects: 0 });
    const scripts = [...(await response.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);

    expect(response.status(), path).toBe(200);
    expect(response.headers(), path).toMatchObject({ ...everywhere, "x-frame-options": "DENY" });
    expect(response.headers()["content-security-policy"], path).toContain("script-src 'self';");
    expect(response.headers()["set-cookie"], path).toBeUndefined();
    expect(scripts, path).toContain('<script src="/public-pages.js">');
    expect(
      scripts.filter((tag) => !/ src="\/(public-pages|widget)\.js"/.test(tag)),
      path,
    ).toEqual([]);
  }
});

test("every answer of the API and every file has them, and a policy that allows nothing", async ({
  request,
}) => {
  for (const path of [...apiRoutes.map((route) => filled(route.path)), "/api/nothing", ...files]) {
    for (const method of ["GET", "OPTIONS", "PUT"]) {
      const response = await request.fetch(path, { method });

      expect(response.headers(), `${method} ${path}`).toMatchObject(everywhere);
      expect(
        response
          .headersArray()
          .filter(({ name }) => name.toLowerCase() === "content-security-policy"),
      ).toEqual([{ name: expect.any(String), value: dataPolicy }]);
    }
  }
});

/** What the browser refuses or complains of, from now on. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on("console", (message) => {
    if (/content security policy|refused to|permissions policy/i.test(message.text())) {
      seen.push(message.text());
    }
  });
  page.on("pageerror", (error) => seen.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return seen;
}

test("the public pages break no rule of their policy", async ({ page }) => {
  const seen = await watch(page);

  for (const path of [
    ...publicPageAddresses(),
    "/sign-in",
    "/forgot-password",
    "/dev/mail",
    "/nothing/here",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  expect(seen).toEqual([]);
});

test("the widget chats and opens its form on a demo page under that page's policy", async ({
  page,
}) => {
  const seen = await watch(page);
  await page.goto("/demo/kfz-brandt");
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.locator(".entry.bot").last()).toContainText("149");
  await widget.say("Ich möchte einen Termin für einen Ölwechsel");
  await widget.thread
    .getByRole("button", { name: /Termin anfragen|Kontaktdaten/ })
    .last()
    .click();
  await expect(widget.panel.getByRole("form", { name: "Ihre Anfrage" })).toBeVisible();

  expect(seen).toEqual([]);
});

test("the dashboard, its menus and its dialogs break no rule of their policy", async ({ page }) => {
  // Every page of the dashboard, one after the other.
  test.slow();
  const seen = await watch(page);
  await new SignInPage(page).enter(owner, demoPassword);
  for (const path of pageAddresses().filter((address) => address.startsWith("/w/"))) {
    // A page may lead on by itself, which would cut the next one off.
    await page.goto("about:blank");
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  await page.goto("/w/kfz-brandt/knowledge/faqs");
  await page
    .getByRole("button", { name: /löschen$/ })
    .first()
    .click();
  await expect(page.getByRole("alertdialog").or(page.getByRole("dialog"))).toBeVisible();
  // Radix holds the page still with a style that is made in the browser.
  expect(await page.evaluate(() => getComputedStyle(document.body).overflow)).toBe("hidden");

  expect(seen).toEqual([]);
});

import { expect, type Page, test } from "@playwright/test";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

/** Holds the page's scripts back until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test.describe("a press before the page's scripts have arrived", () => {
  test.beforeEach(async ({ page }) => {
    await new SignInPage(page).enter(owner, demoPassword);
    await page.goto("about:blank");
  });

  test("is done once they have, and once only", async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto("/w/kfz-brandt/knowledge/services", { waitUntil: "commit" });
    const menu = page.getByRole("button", { name: owner }).first();
    // A menu that opens and closes: pressed twice in impatience it is open all the same.
    await menu.click();
    await menu.click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    release();

    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(menu).toHaveAttribute("aria-expanded", "true");
  });

  test("of a button deep in the page is done too, and the page works on from there", async ({
    page,
  }) => {
    const release = await holdScripts(page);
    await page.goto("/w/kfz-brandt/knowledge/services", { waitUntil: "commit" });
    await page
      .getByRole("button", { name: /bearbeiten/ })
      .first()
      .click();
    release();

    await expect(page.getByLabel("Preis von")).toBeVisible();
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await expect(page.getByLabel("Preis von")).toHaveCount(0);
  });

  test("on a link leads there by itself", async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto("/w/kfz-brandt/knowledge/services", { waitUntil: "commit" });
    await page.getByRole("link", { name: "Anfragen" }).first().click();
    release();

    await expect(page).toHaveURL(/\/leads$/);
    await expect(page.getByRole("main")).toBeVisible();
  });
});

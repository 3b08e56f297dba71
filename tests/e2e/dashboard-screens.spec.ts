import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

const publicPages = ["/", "/sign-in", "/forgot-password", "/dev/mail", "/demo/kfz-brandt"];
const memberPages = [
  "/w/kfz-brandt/inbox",
  "/w/kfz-brandt/leads",
  "/w/kfz-brandt/knowledge",
  "/w/kfz-brandt/knowledge/prices",
  "/w/kfz-brandt/knowledge/gaps",
  "/w/kfz-brandt/knowledge/contradictions",
  "/w/kfz-brandt/knowledge/services",
  "/w/kfz-brandt/knowledge/faqs",
  "/w/kfz-brandt/knowledge/hours",
  "/w/kfz-brandt/knowledge/safety",
  "/w/kfz-brandt/knowledge/contact",
  "/w/kfz-brandt/knowledge/gaps/wrong",
];
const widths = [1440, 768, 390];
const themes = ["light", "dark"] as const;

for (const theme of themes) {
  for (const path of publicPages) {
    test(`${path} is accessible and fits every width in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        await expectAccessible(page);
        expect(await sidewaysScroll(page)).toBe(0);
      }
    });
  }

  for (const path of memberPages) {
    test(`${path} is accessible and fits every width in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await new SignInPage(page).enter(owner, demoPassword);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        expect(await sidewaysScroll(page)).toBe(0);
        expect(await downwardScroll(page)).toBe(0);
      }
    });
  }
}

test("an unknown address and an unknown demo answer 404 with a page of their own", async ({
  page,
}) => {
  const unknown = await page.goto("/there/is/nothing/here");
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
  await expectAccessible(page);

  const demo = await page.goto("/demo/no-such-workshop");
  expect(demo?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Diese Demo-Werkstatt gibt es nicht",
  );
  await expectAccessible(page);
});

test("a demo page speaks its workshop's language whatever the visitor's is", async ({ page }) => {
  await page.goto("/demo/northgate-garage");

  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { name: "Opening hours" })).toBeVisible();
});

test("the theme changes at once and is there again before the first paint", async ({ page }) => {
  await page.goto("/");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();

  await page.getByRole("button", { name: "Dunkel" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("button", { name: "Dunkel" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.reload();

  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await background()).not.toBe(light);
});

test("the language changes the whole page and stays", async ({ page }) => {
  await page.goto("/");

  await page.getByRole("link", { name: "English" }).click();

  await expect(page).toHaveURL(/\/en$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Your workshop answers.");
  await page.goto("/sign-up");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("nothing is stored before somebody makes a choice", async ({ page, context }) => {
  await page.goto("/");

  expect(await context.cookies()).toEqual([]);
});

test("a demo page takes a name that cannot be broken, and every link of it is easy to touch", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/demo/kfz-brandt");

  for (const name of [page.locator("header p").nth(1), page.locator("#services li p").first()]) {
    await name.evaluate((element) => (element.textContent = "W".repeat(120)));
  }

  expect(await sidewaysScroll(page)).toBe(0);
  const heights = await page
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

async function sidewaysScroll(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** How far the document goes on below the screen; in the dashboard only what is inside of it scrolls. */
async function downwardScroll(page: Page) {
  return page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
}

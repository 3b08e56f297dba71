import { expect } from "@playwright/test";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

test("the menu offers the languages that answers are given in, and no other", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.panel.getByRole("button", { name: "Menü" }).click();

  await expect(widget.panel.getByLabel("Sprache").locator("option:not([hidden])")).toHaveText([
    "Deutsch",
    "English",
  ]);
});

test("a page that wants Turkish buttons says in Turkish in which languages answers come", async ({
  page,
  host,
}) => {
  host.page("/tr", { body: host.snippet("kfz-brandt", 'data-locale="tr"') });
  await page.goto(`${host.siteUrl}/tr`);
  await page.getByRole("button", { name: "Sohbeti aç" }).click();
  const panel = page.getByRole("dialog");

  await expect(panel.locator(".notice")).toHaveText(/Almanca veya İngilizce/);
  await panel.getByRole("button", { name: "Menü" }).click();
  await expect(panel.getByLabel("Dil").locator("option:not([hidden])")).toHaveText([
    "Deutsch",
    "English",
  ]);
});

test("the menu closes as soon as somebody writes, and leaves them where they are", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  const menu = widget.panel.locator(".menu");
  await widget.panel.getByRole("button", { name: "Menü" }).click();
  await menu.getByText("Ton bei neuen Nachrichten").click();
  await expect(menu).toBeVisible();
  await widget.field.focus();
  await page.keyboard.type("Guten Tag");

  await expect(menu).toBeHidden();
  await expect(widget.field).toHaveValue("Guten Tag");
});

test.describe("in an English browser", () => {
  test.use({ locale: "en-GB" });
  for (const [lang, label] of [
    ["de-AT", "Chat öffnen"],
    ["en", "Open chat"],
    ["fr", "Open chat"],
  ] as const) {
    test(`a page in ${lang} has the button "${label}"`, async ({ page, host }) => {
      host.page("/", { body: host.snippet("kfz-brandt", ""), lang });
      await page.goto(host.siteUrl);

      await page.getByRole("button", { name: label }).click();
      const close = label === "Open chat" ? "Close chat" : "Chat schließen";
      await expect(page.getByRole("dialog").getByRole("button", { name: close })).toBeVisible();
    });
  }
});

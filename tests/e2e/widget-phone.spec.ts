import { expect, type Page } from "@playwright/test";
import type { WidgetHost } from "@/tests/support/widget-host";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Opens the chat on a page that was reached from another one of the workshop's site. */
async function arrive(page: Page, host: WidgetHost) {
  host.page("/before", { body: '<a href="/">weiter</a>' });
  await page.goto(`${host.siteUrl}/before`);
  await page.getByRole("link", { name: "weiter" }).click();
  const widget = widgetOn(page);
  await widget.open();
  return widget;
}

test("Back closes the panel, and only then leaves the page", async ({ page, host }) => {
  const widget = await arrive(page, host);
  const url = page.url();
  await page.goBack();
  await expect(widget.panel).toBeHidden();
  expect(page.url()).toBe(url);

  await widget.open();
  await page.goBack();
  await expect(widget.panel).toBeHidden();
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe("/before");
});

test("a panel that was closed by its button leaves no step behind, and what the site keeps there stays", async ({
  page,
  host,
}) => {
  const widget = await arrive(page, host);
  await page.evaluate(() => history.replaceState({ ...history.state, router: "its own" }, ""));
  for (const round of [1, 2, 3]) {
    await widget.panel.getByRole("button", { name: "Chat schließen" }).click();
    await expect(widget.panel).toBeHidden();
    await expect.poll(() => page.evaluate(() => history.state?.carbot ?? null)).toBeNull();
    await widget.open();
    expect(await page.evaluate(() => history.state?.carbot), `round ${round}`).toBe(true);
  }
  await page.goBack();
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe("/before");
});

test("agreement and button of the request form are on the first screen, the rest is one tap away", async ({
  page,
  host,
}) => {
  const widget = await arrive(page, host);
  await widget.say("Was kostet ein Ölwechsel?");
  await widget.thread.getByRole("button", { name: "Termin anfragen" }).click();
  const form = widget.panel.getByRole("form");

  await expect(form.getByRole("checkbox")).toBeInViewport({ ratio: 1 });
  await expect(form.getByRole("button", { name: "Anfrage senden" })).toBeInViewport({ ratio: 1 });
  await expect(form.getByLabel("Kennzeichen")).toBeHidden();
  await form.getByText("Weitere Angaben").click();
  await expect(form.getByLabel("Kennzeichen")).toBeVisible();
  await form.getByLabel("Fahrgestellnummer").fill("abc");
  await form.getByText("Weitere Angaben").click();
  await form.getByRole("button", { name: "Anfrage senden" }).click();
  await expect(form.getByLabel("Fahrgestellnummer")).toBeVisible();
});

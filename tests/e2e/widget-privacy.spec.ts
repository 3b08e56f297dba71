import { expect, type Page } from "@playwright/test";
import type { WidgetHost } from "@/tests/support/widget-host";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

const answer = "Ein Ölwechsel kostet bei uns 89 € bis 149 €.";

/** Has a chat and asks to delete it. */
async function askToDelete(page: Page, host: WidgetHost) {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.getByText(answer)).toBeVisible();
  await widget.panel.getByRole("button", { name: "Menü" }).click();
  await widget.panel.getByRole("button", { name: "Meinen Chat löschen" }).click();
  const confirm = widget.panel.getByRole("button", { name: "Löschen", exact: true });
  return { widget, confirm };
}

test("deleting the chat erases it on the server, keeps requests, and leaves nothing in the browser", async ({
  page,
  host,
}) => {
  const { widget, confirm } = await askToDelete(page, host);
  await confirm.click();
  await expect(widget.thread.getByText(answer)).toHaveCount(0);
  await expect(widget.panel.getByRole("log")).toContainText("Ihr Chat ist gelöscht.");
  expect(host.api.erasures).toEqual(["keep"]);
  expect(await widget.storage()).toEqual([]);
});

test("requests go too when the visitor ticks that", async ({ page, host }) => {
  const { widget, confirm } = await askToDelete(page, host);
  await widget.panel.getByLabel("Auch gesendete Anfragen zurückziehen").check();
  await confirm.click();
  await expect(widget.thread.getByText(answer)).toHaveCount(0);
  expect(host.api.erasures).toEqual(["erase"]);
});

test("a deletion that fails says so, keeps everything, and works when tried again", async ({
  page,
  context,
  host,
}) => {
  const { widget, confirm } = await askToDelete(page, host);
  await context.setOffline(true);
  await confirm.click();
  await expect(widget.panel.locator(".menu")).toContainText("Ihr Chat ist noch da");
  await expect(widget.thread.getByText(answer)).toBeVisible();
  expect(await widget.storage()).toEqual(["carbot:kfz-brandt"]);
  await context.setOffline(false);
  await confirm.click();
  await expect(widget.thread.getByText(answer)).toHaveCount(0);
  expect(await widget.storage()).toEqual([]);
});

test("a deletion waits for no message: what was under way is not written into a new chat", async ({
  page,
  host,
}) => {
  const { widget, confirm } = await askToDelete(page, host);
  await page.keyboard.press("Escape");
  host.api.next.push({ kind: "hold" });
  await widget.say("Noch eine Frage");
  await expect(widget.thread.getByText(answer)).toHaveCount(2);
  await widget.panel.getByRole("button", { name: "Menü" }).click();
  await widget.panel.getByRole("button", { name: "Meinen Chat löschen" }).click();
  await confirm.click();
  await expect(widget.thread.getByText("Noch eine Frage")).toHaveCount(0);
  host.api.release();
  await widget.say("Hallo");
  await expect(widget.thread.locator(".entry.visitor")).toHaveCount(1);
});

test("a signed identity goes with the first message, once, and is never stored", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await page.evaluate(() => window.carbot?.("identify", "head.e30.signature"));
  await widget.open();
  await widget.say("Erste Frage");
  await expect(widget.thread.getByText(answer)).toHaveCount(1);
  await widget.say("Zweite Frage");
  await expect(widget.thread.getByText(answer)).toHaveCount(2);
  expect(host.api.identities).toEqual(["head.e30.signature", undefined]);
  const kept = await page.evaluate(() => localStorage.getItem("carbot:kfz-brandt"));
  expect(kept).not.toContain("signature");
});

test("a refused identity is told to the page, and the same message goes on without it", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await page.evaluate(() => {
    Object.assign(window, { reasons: [] });
    window.carbot?.("on", "error", ({ reason }: { reason: string }) =>
      Reflect.get(window, "reasons").push(reason),
    );
    window.carbot?.("identify", "head.e30.signature");
  });
  await widget.open();
  host.api.next.push({ kind: "status", status: 401, reason: "identity_expired" });
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.getByText(answer)).toHaveCount(1);
  expect(host.api.identities).toEqual(["head.e30.signature", undefined]);
  expect(host.api.stored).toHaveLength(1);
  expect(await page.evaluate(() => Reflect.get(window, "reasons"))).toEqual(["identity_expired"]);
});

test("the language chosen in the menu lasts as long as the conversation", async ({
  page,
  host,
}) => {
  const { widget } = await askToDelete(page, host);
  await widget.panel.getByRole("button", { name: "Abbrechen" }).click();
  await widget.panel.getByLabel("Sprache").selectOption("en");
  await page.reload();
  await page.getByRole("button", { name: /Chat öffnen|Open chat/ }).click();
  await expect(page.getByRole("textbox", { name: "Write a message" })).toBeVisible();
});

import { expect, type Page } from "@playwright/test";
import type { WidgetHost } from "@/tests/support/widget-host";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

/** Opens the chat and asks for a person. */
async function askForPerson(page: Page, host: WidgetHost) {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  host.api.next.push({ kind: "handoff" });
  await widget.say("Ich möchte mit jemandem sprechen");
  await expect(widget.thread.getByText("Ihre Nachricht ist beim Team")).toBeVisible();
  return widget;
}
/** Counts how often the page asks for messages, or for a stream of them; a browser's preflights do not count. */
function countLooks(page: Page): () => number {
  const urls: string[] = [];
  page.on("request", (request) => urls.push(request.url()));
  return () => urls.filter((url) => /\/(messages|live)\?/.test(url)).length;
}

test("a take-over is seen with the member's name, and a hand-back is said, while polling", async ({
  page,
  host,
}) => {
  const widget = await askForPerson(page, host);
  host.api.presence = { mode: "human", assigneeName: "Anna Brandt" };
  await expect(widget.thread.getByText("Anna Brandt übernimmt")).toBeVisible();
  await expect(widget.panel.locator(".notice")).toHaveText("Anna Brandt übernimmt");
  host.api.presence = { mode: "bot", assigneeName: null };
  await expect(widget.thread.getByText("Der Assistent antwortet wieder.")).toBeVisible();
  await expect(widget.panel.locator(".notice")).toHaveText("Automatischer Assistent, kein Mensch");
});

test("the team's answer puts a badge on the closed launcher and is read by opening it", async ({
  page,
  host,
}) => {
  await page.clock.install();
  const widget = await askForPerson(page, host);
  await page.keyboard.press("Escape");
  host.api.teamMessages.push({ name: "Anna Brandt", text: "Ihr Wagen ist fertig." });
  await page.clock.fastForward(31_000);
  const badged = page.getByRole("button", { name: "Chat öffnen (1)" });
  await expect(badged).toBeVisible();
  await badged.click();
  await expect(widget.thread.getByText("Ihr Wagen ist fertig.")).toBeVisible();
  await expect(page.getByRole("button", { name: "(1)" })).toHaveCount(0);
});

test("an answer that came while the visitor was away is badged on the next page, before anybody reaches for the chat", async ({
  page,
  host,
}) => {
  await askForPerson(page, host);
  await page.waitForResponse((response) => response.url().includes("/messages"));
  host.api.teamMessages.push({ name: "Anna Brandt", text: "Ihr Wagen ist fertig." });
  await page.goto(host.siteUrl);
  await expect(page.getByRole("button", { name: "Chat öffnen (1)" })).toBeVisible();
});

test("a visitor who waits for nobody costs one request on the next page, and a closed chat no look", async ({
  page,
  host,
}) => {
  await page.clock.install();
  const looks = countLooks(page);
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.getByText("89 €")).toBeVisible();
  await page.keyboard.press("Escape");
  const before = looks();
  await page.clock.fastForward(120_000);
  expect(looks()).toBe(before);
  host.requests.length = 0;
  await page.goto(host.siteUrl, { waitUntil: "networkidle" });
  expect(host.requests).toEqual(["/widget.js"]);
});

test("a closed panel stops looking after half an hour", async ({ page, host }) => {
  await page.clock.install();
  const looks = countLooks(page);
  await askForPerson(page, host);
  await page.keyboard.press("Escape");
  const before = looks();
  await page.clock.fastForward(31 * 60_000);
  await expect.poll(looks).toBe(before + 1);
  await page.clock.fastForward(10 * 60_000);
  await page.evaluate((file) => fetch(file), `${host.carbotUrl}/widget.js`);
  expect(looks()).toBe(before + 1);
});

test("stays silent until the visitor turns the sound on, and then sounds for each message", async ({
  page,
  host,
}) => {
  await page.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    Object.assign(window, { tones: 0 });
    OscillatorNode.prototype.start = function (...args) {
      Reflect.set(window, "tones", Number(Reflect.get(window, "tones")) + 1);
      return start.apply(this, args);
    };
  });
  const tones = () => page.evaluate(() => Reflect.get(window, "tones"));
  const widget = await askForPerson(page, host);
  host.api.teamMessages.push({ name: "Anna", text: "Guten Tag" });
  await expect(widget.thread.getByText("Guten Tag")).toBeVisible();
  expect(await tones()).toBe(0);
  await widget.panel.getByRole("button", { name: "Menü" }).click();
  await widget.panel.getByLabel("Ton bei neuen Nachrichten").check();
  await page.keyboard.press("Escape");
  expect(await tones()).toBe(1);
  host.api.teamMessages.push({ name: "Anna", text: "Bis morgen" });
  await expect(widget.thread.getByText("Bis morgen")).toBeVisible();
  expect(await tones()).toBe(2);
});

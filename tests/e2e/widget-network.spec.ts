import { expect } from "@playwright/test";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

const answer = "Ein Ölwechsel kostet bei uns 89 € bis 149 €. Der Filter ist dabei.";

test("what is written offline is kept in order, marked, and sent once when the network is back", async ({
  page,
  context,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await context.setOffline(true);
  await widget.say("Erste Frage");
  await widget.say("Zweite Frage");
  await expect(
    widget.thread.getByText("Wird gesendet, sobald Sie wieder online sind"),
  ).toBeVisible();
  await context.setOffline(false);
  await expect(widget.thread.getByText(answer)).toHaveCount(2);
  expect(host.api.stored.map(({ text }) => text)).toEqual(["Erste Frage", "Zweite Frage"]);
  await expect(widget.thread.getByText("Wird gesendet")).toHaveCount(0);
});

test("what could not be sent before a reload is sent after it, once", async ({ page, host }) => {
  await page.route("**/api/chat/kfz-brandt", (route) => route.abort());
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Haben Sie morgen Zeit?");
  await expect(widget.thread.getByText("Keine Verbindung")).toBeVisible();
  await page.reload();
  await widget.open();
  await expect(widget.thread.getByText("Haben Sie morgen Zeit?")).toBeVisible();
  await page.unroute("**/api/chat/kfz-brandt");
  await expect(widget.thread.getByText(answer)).toHaveCount(1);
  await expect(widget.thread.getByText("Haben Sie morgen Zeit?")).toHaveCount(1);
  expect(host.api.attempts).toHaveLength(1);
});

test("an answer that was cut off is asked for again under the same id and shown once and whole", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  host.api.next.push({ kind: "cut" }, { kind: "cut" });
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.getByText(answer)).toHaveCount(1);
  expect(host.api.attempts).toHaveLength(3);
  expect(new Set(host.api.attempts).size).toBe(1);
  expect(host.api.stored).toHaveLength(1);
});

test("a refusal for rate is explained with its wait and can be tried again by hand", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  host.api.next.push({ kind: "status", status: 429, retryAfter: "40" });
  await widget.say("Hallo?");
  await expect(widget.thread.getByText("Wird in 40 Sekunden noch einmal gesendet")).toBeVisible();
  await widget.thread.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await expect(widget.thread.getByText(answer)).toHaveCount(1);
});

test("a failing server is explained in words and asked again by itself", async ({ page, host }) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  host.api.next.push({ kind: "status", status: 500 }, { kind: "status", status: 503 });
  await widget.say("Hallo?");
  await expect(widget.thread.getByText("gerade nicht erreichbar")).toBeVisible();
  await expect(widget.thread.getByText(answer)).toHaveCount(1);
  expect(host.api.stored).toHaveLength(1);
});

test("a refused message is set aside with its reason and does not block the next", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  host.api.next.push({ kind: "status", status: 422 });
  await widget.say("Abgelehnt");
  await widget.say("Angenommen");
  await expect(widget.thread.getByText("konnte nicht angenommen werden")).toBeVisible();
  await expect(widget.thread.getByText(answer)).toHaveCount(1);
  expect(host.api.stored.map(({ text }) => text)).toEqual(["Angenommen"]);
});

test("a token that the server no longer takes opens a new conversation with the same words", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Erste Frage");
  await expect(widget.thread.getByText(answer)).toHaveCount(1);
  host.api.next.push({ kind: "status", status: 401 });
  await widget.say("Zweite Frage");
  await expect(widget.thread.getByText(answer)).toHaveCount(2);
});

test("a half-written answer goes when a person has taken over, and the team's words come with a name", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  host.api.next.push({ kind: "taken-over" });
  await widget.say("Ist jemand da?");
  await expect(widget.thread.getByText("Ihre Nachricht ist beim Team")).toBeVisible();
  await expect(widget.thread.getByText("89 €")).toHaveCount(0);
  await expect(widget.panel.getByText("Das Team antwortet persönlich")).toBeVisible();
  host.api.stored.length = 0;
  host.api.teamMessages.push({ name: "Anna Brandt", text: "Ich bin gleich für Sie da." });
  await expect(widget.thread.getByText("Ich bin gleich für Sie da.")).toBeVisible();
  await expect(widget.thread.getByText("Anna Brandt übernimmt")).toBeVisible();
});

test("a lead is kept on screen while it cannot be sent, and arrives once", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  await widget.thread.getByRole("button", { name: "Termin anfragen" }).click();
  const form = widget.panel.getByRole("form", { name: "Ihre Anfrage" });
  await expect(form.getByLabel("Worum geht es?")).toHaveValue("Ölwechsel");
  await form.getByLabel("Name").fill("Jana Wolf");
  await form.getByLabel("Telefon").fill("0341 5550142");
  await form.getByRole("checkbox").check();
  host.api.nextLead.push({ kind: "status", status: 503 }, { kind: "status", status: 422 });
  const submit = form.getByRole("button", { name: "Anfrage senden" });
  await submit.click();
  await expect(form.getByText("Ihre Angaben sind noch da")).toBeVisible();
  await submit.click();
  await expect(form.getByText("Bitte prüfen Sie die Telefonnummer.")).toBeVisible();
  await expect(form.getByLabel("Telefon")).toBeFocused();
  await expect(form.getByLabel("Name")).toHaveValue("Jana Wolf");
  await form.getByLabel("Telefon").fill("+49 341 5550142");
  await submit.click();
  await expect(widget.thread.getByText("Vielen Dank, Jana Wolf!")).toBeVisible();
  expect(host.api.leads).toHaveLength(1);
});

test("the app that a stale loader names is found under its current address", async ({
  page,
  host,
}) => {
  await page.route(/\/widget\/[\da-f]{12}\/app\.js/, (route) => route.fulfill({ status: 404 }));
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await expect(widget.panel).toBeVisible();
});

test("an app that does not load is explained, and a later tap opens it", async ({ page, host }) => {
  await page.route(/\/widget\/.*app\.js/, (route) => route.abort());
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.launcher.click();
  await expect(page.getByText("Der Chat lädt nicht.")).toBeVisible();
  await page.unroute(/\/widget\/.*app\.js/);
  await widget.open();
  await expect(page.getByText("Der Chat lädt nicht.")).toHaveCount(0);
});

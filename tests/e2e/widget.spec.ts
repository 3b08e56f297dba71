import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { widgetOn } from "@/tests/support/widget-page";

/** The widget on the demo page of the running product, nothing stood in for. */
const demo = "/demo/kfz-brandt";

test("answers a price from the workshop's own list and names its source", async ({ page }) => {
  await page.goto(demo);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  const reply = widget.thread.locator(".entry.bot").last();
  await expect(reply).toContainText("89");
  await expect(reply).toContainText("149");
  await expect(reply.getByRole("list", { name: "Quellen" }).getByRole("listitem")).not.toHaveCount(
    0,
  );
});

test("takes a lead with the workshop's consent text", async ({ page }) => {
  await page.goto(demo);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Ich möchte einen Termin für einen Ölwechsel");
  await widget.thread
    .getByRole("button", { name: /Termin anfragen|Kontaktdaten/ })
    .last()
    .click();
  const form = widget.panel.getByRole("form", { name: "Ihre Anfrage" });
  await form.getByLabel("Name").fill("Jana Wolf");
  await form.getByLabel("Telefon").fill("0341 5550199");
  await form.getByText("Weitere Angaben").click();
  await form.getByLabel("Wunschtermin").fill("Donnerstagvormittag");
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "Anfrage senden" }).click();
  await expect(widget.thread.getByText("Vielen Dank, Jana Wolf!")).toBeVisible();
});

test("asks for one file and keeps nothing before the first message", async ({ page, context }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(demo, { waitUntil: "networkidle" });
  const widget = widgetOn(page);
  await expect(widget.launcher).toBeVisible();
  const ours = requests.filter((path) => /^\/(widget|api)\b/.test(path));
  expect(ours).toEqual(["/widget.js"]);
  const before = await context.cookies();
  await widget.open();
  expect(await context.cookies()).toEqual(before);
  expect((await widget.storage()).filter((key) => key.startsWith("carbot"))).toEqual([]);
});

test("keeps the chat over a reload and forgets it when asked to", async ({ page }) => {
  await page.goto(demo);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.locator(".entry.bot").last()).toContainText("149");
  await page.reload();
  await widget.open();
  await expect(widget.thread.getByText("Was kostet ein Ölwechsel?")).toHaveCount(1);
  await expect(widget.thread.locator(".entry.bot").last()).toContainText("149");
  await widget.panel.getByRole("button", { name: "Menü" }).click();
  await widget.panel.getByRole("button", { name: "Meinen Chat löschen" }).click();
  await widget.panel.getByRole("button", { name: "Löschen", exact: true }).click();
  await expect(widget.thread.getByText("Was kostet ein Ölwechsel?")).toHaveCount(0);
  expect(await widget.storage()).not.toContain("carbot:kfz-brandt");
});

test("has no accessibility fault closed or open on the demo page", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(demo);
  const widget = widgetOn(page);
  await expect(widget.launcher).toBeVisible();
  const closed = await new AxeBuilder({ page }).analyze();
  expect(closed.violations.map(({ id }) => id)).toEqual([]);
  await widget.open();
  const open = await new AxeBuilder({ page }).analyze();
  expect(open.violations.map(({ id }) => id)).toEqual([]);
});

test("its files may be kept for as long as their names promise, by any site", async ({
  request,
}) => {
  const loader = await request.get("/widget.js");
  expect(loader.headers()["cache-control"]).toContain("max-age=300");
  expect(loader.headers()["access-control-allow-origin"]).toBe("*");
  const version = /"([\da-f]{12})\/app\.js"/.exec(await loader.text())?.[1];
  const app = await request.get(`/widget/${version}/app.js`);
  expect(app.headers()["cache-control"]).toContain("immutable");
  expect(app.headers()["access-control-allow-origin"]).toBe("*");
  const latest = await request.get("/widget/latest/app.js");
  expect(latest.headers()["cache-control"]).not.toContain("immutable");
});

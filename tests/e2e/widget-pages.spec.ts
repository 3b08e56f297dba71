import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import type { WidgetHost } from "@/tests/support/widget-host";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

const answer = "Ein Ölwechsel kostet bei uns 89 € bis 149 €.";

/** Lets both servers answer under public names, as no loopback address would: no secure context on http. */
async function serveAs(page: Page, host: WidgetHost, scheme: string): Promise<string> {
  const [site, carbot] = [`${scheme}://werkstatt.example`, `${scheme}://carbot.example`];
  host.page("/", { body: host.snippet("kfz-brandt").replace(host.carbotUrl, carbot) });
  for (const [from, to] of [
    [site, host.siteUrl],
    [carbot, host.carbotUrl],
  ]) {
    await page.route(`${from}/**`, async (route) => {
      const url = route.request().url().replace(String(from), String(to));
      // What is still asked when the test has ended finds no server.
      const response = await route.fetch({ url }).catch(() => null);
      await (response === null ? route.abort() : route.fulfill({ response }));
    });
  }
  return site;
}

/** Where the middle of a part lies, in pixels from the left. */
async function middle(part: Locator): Promise<number> {
  const { x = 0, width = 0 } = (await part.boundingBox()) ?? {};
  return x + width / 2;
}

for (const [scheme, isSecure] of [
  ["http", false],
  ["https", true],
] as const) {
  test(`works on ${scheme} pages`, async ({ page, host }) => {
    await page.goto(await serveAs(page, host, scheme));
    expect(await page.evaluate(() => isSecureContext)).toBe(isSecure);
    const widget = widgetOn(page);
    await widget.open();
    await widget.say("Was kostet ein Ölwechsel?");
    await expect(widget.thread.getByText(answer)).toHaveCount(1);
  });
}

test("a server killed in mid-stream and started again finishes the answer, once", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  host.api.next.push({ kind: "hold" });
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.getByText("89 €")).toBeVisible();
  await host.kill();
  await expect(widget.thread.getByText("Die Verbindung ist abgerissen")).toBeVisible();
  await host.revive();
  await expect(widget.thread.getByText("Der Filter ist dabei.")).toHaveCount(1);
  await expect(widget.thread.getByText("89 €")).toHaveCount(1);
  expect(host.api.stored).toHaveLength(1);
});

test("a message that is too long stays in the field, says by how much, and goes once it is shorter", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("x".repeat(4001));
  await expect(widget.panel.getByRole("alert")).toHaveText(
    "Diese Nachricht ist zu lang. 4001 / 4000",
  );
  await expect(widget.field).toHaveValue("x".repeat(4001));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await widget.say("x".repeat(4000));
  await expect(widget.thread.getByText(answer)).toBeVisible();
  expect(host.api.stored).toHaveLength(1);
});

test("says when a closed workshop opens next, in the head and under what waits for the team", async ({
  page,
  host,
}) => {
  host.api.config.openNow = false;
  host.api.config.opensAt = "2099-01-05T06:30:00Z";
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  const notice = "Geschlossen, öffnet Mo., 5. Jan., 07:30";
  await expect(widget.panel.locator(".head")).toContainText(notice);
  host.api.next.push({ kind: "handoff" });
  await widget.say("Ich brauche einen Menschen");
  await expect(widget.thread.locator(".note")).toContainText(notice);
});

test("a plate is written as it shows, an odd one is asked about, a wrong VIN is named when left", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  await widget.thread.getByRole("button", { name: "Termin anfragen" }).click();
  const form = widget.panel.getByRole("form");
  await form.getByText("Weitere Angaben").click();
  const plate = form.getByLabel("Kennzeichen");
  const vin = form.getByLabel("Fahrgestellnummer");
  await plate.fill("l-kb 2048e");
  await vin.fill("wvwzzz1kzaw00000");
  await expect(plate).toHaveValue("L KB 2048E");
  await plate.fill("WX 12345");
  await expect(vin).toHaveAccessibleDescription(/17 Zeichen, ohne I, O und Q/);
  await expect(vin).not.toBeFocused();
  await vin.fill("wvwzzz1kzaw000001");
  await expect(plate).toHaveAccessibleDescription(/Stimmt das so/);
  await form.getByLabel("Name").fill("Jana Wolf");
  await expect(vin).toHaveValue("WVWZZZ1KZAW000001");
  await form.getByLabel("Telefon").fill("0341 5550142");
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "Anfrage senden" }).click();
  await expect(widget.thread.getByText("Vielen Dank, Jana Wolf!")).toBeVisible();
  expect(host.api.leads).toMatchObject([
    { vehicle: { plate: "WX 12345", vin: "WVWZZZ1KZAW000001" } },
  ]);
});

test("reads from left to right on a page that does not, and turns around as a whole when told to", async ({
  page,
  host,
}) => {
  host.page("/rtl", {
    head: "<script>document.documentElement.dir = 'rtl'</script>",
    body: host.snippet("kfz-brandt"),
  });
  await page.goto(`${host.siteUrl}/rtl`);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("שלום, כמה עולה החלפת שמן?");
  await expect(widget.thread.getByText(answer)).toBeVisible();
  await expect(widget.panel).toHaveCSS("direction", "ltr");
  const mine = widget.thread.locator(".visitor .bubble");
  await expect(mine).toHaveCSS("direction", "rtl");
  const close = widget.panel.getByRole("button", { name: "Chat schließen" });
  const rightOfMiddle = async () => {
    const center = await middle(widget.panel);
    return [(await middle(close)) > center, (await middle(mine)) > center];
  };
  expect(await rightOfMiddle()).toEqual([true, true]);
  await widget.panel.evaluate((panel) => panel.setAttribute("dir", "rtl"));
  expect(await rightOfMiddle()).toEqual([false, false]);
});

test("in forced colours every button and bubble keeps an edge, and axe finds nothing", async ({
  page,
  host,
}) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await expect(widget.launcher).toHaveCSS("border-top-style", "solid");
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.getByText(answer)).toBeVisible();
  const bare = await widget.panel.evaluate((panel) =>
    [...panel.querySelectorAll("button,.bubble")].filter((part) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(part);
      return borderTopStyle === "none" || borderTopWidth === "0px";
    }),
  );
  expect(bare).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("an on-screen keyboard covers neither the field nor the head", async ({ page, host }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  // What a phone reports when its keyboard takes the lower half and pushes the page up a little.
  await page.evaluate(() => {
    const viewport = window.visualViewport ?? new EventTarget();
    Object.defineProperties(viewport, {
      height: { value: 420 },
      offsetTop: { value: 40 },
    });
    viewport.dispatchEvent(new Event("resize"));
  });
  await expect
    .poll(async () => {
      const { y = 0, height = 0 } = (await widget.panel.boundingBox()) ?? {};
      return [y, y + height];
    })
    .toEqual([40, 460]);
  const field = await widget.field.boundingBox();
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(460);
});

test.describe("a page and a browser in none of our languages", () => {
  test.use({ locale: "fr-FR" });
  test("gets English, and after a reload the language of its conversation", async ({
    page,
    host,
  }) => {
    host.page("/", { body: host.snippet("kfz-brandt", ""), lang: "fr" });
    await page.goto(host.siteUrl);
    await page.getByRole("button", { name: "Open chat" }).click();
    await page.getByRole("textbox", { name: "Write a message" }).fill("Was kostet das?");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Conversation" })).toContainText(answer);
    await page.reload();
    await page.getByRole("button", { name: "Open chat" }).click();
    await expect(widgetOn(page).field).toBeVisible();
  });
});

test("a preview shows the facts it is given with the same panel, and asks and keeps nothing", async ({
  page,
  host,
}) => {
  host.page("/preview", { body: host.snippet("kfz-brandt", 'data-locale="de" data-preview') });
  await page.goto(`${host.siteUrl}/preview`);
  await page.evaluate(() => {
    window.carbot?.("open");
    window.carbot?.("preview", {
      name: "Werkstatt Nord",
      branding: { primaryColor: "#7c2d12", greeting: "Moin!", quickReplies: ["Termin"] },
    });
  });
  const widget = widgetOn(page);
  await expect(widget.panel.getByRole("heading")).toHaveText("Werkstatt Nord");
  await expect(widget.panel.locator(".avatar")).toHaveCSS("background-color", "rgb(124, 45, 18)");
  await widget.panel.getByRole("button", { name: "Termin" }).click();
  await expect(widget.thread.getByText("Moin!")).toHaveCount(2);
  await page.evaluate(() => window.carbot?.("preview", { name: "Werkstatt Süd" }));
  await expect(widget.panel.getByRole("heading")).toHaveText("Werkstatt Süd");
  expect(host.requests.filter((path) => path.startsWith("/api/"))).toEqual([]);
  expect(await widget.storage()).toEqual([]);
});

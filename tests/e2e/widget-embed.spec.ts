import { expect } from "@playwright/test";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

declare global {
  interface Window {
    carbot?: (command: string, ...rest: unknown[]) => void;
    events: string[];
    shifts: number[];
    /** Total blocking time so far, in milliseconds. */
    blocked: number;
  }
}

const answer = "Ein Ölwechsel kostet bei uns 89 € bis 149 €. Der Filter ist dabei.";

test("asks for one file, sets no cookie and keeps nothing until the visitor reaches for it and writes", async ({
  page,
  context,
  host,
}) => {
  await page.goto(host.siteUrl, { waitUntil: "networkidle" });
  const widget = widgetOn(page);
  await expect(widget.launcher).toBeVisible();
  expect(host.requests).toEqual(["/widget.js"]);
  await widget.launcher.hover();
  await widget.open();
  expect(host.requests).toHaveLength(3);
  expect(await widget.storage()).toEqual([]);
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.getByText(answer)).toBeVisible();
  expect(await widget.storage()).toEqual(["carbot:kfz-brandt"]);
  expect(await context.cookies()).toEqual([]);
});

test("moves nothing on the page it is put on", async ({ page, host }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, "value")));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  const before = await page.getByRole("main").boundingBox();
  await widget.open();
  expect(await page.getByRole("main").boundingBox()).toEqual(before);
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});

/** The stand-in has no event stream: the widget asks once and polls then. */
function isOfStream(url: string): boolean {
  return /\/live(?:\?|$)/.test(url);
}

test("works under a policy that allows our origin for scripts and connections and nothing else", async ({
  page,
  host,
}) => {
  const { carbotUrl } = host;
  host.page("/strict", {
    head: host.snippet("kfz-brandt"),
    headers: {
      "content-security-policy": `default-src 'self'; script-src ${carbotUrl}; connect-src ${carbotUrl}; require-trusted-types-for 'script'`,
    },
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    complaints.push(...(isOfStream(message.location().url) ? [] : [message.text()]));
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${host.siteUrl}/strict`);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  await expect(widget.thread.getByText(answer)).toBeVisible();
  await widget.thread.getByRole("button", { name: "Termin anfragen" }).click();
  await expect(widget.panel.getByRole("form")).toBeVisible();
  const corner = await widget.panel.evaluate((panel) => getComputedStyle(panel).borderRadius);
  expect(corner).toBe("18px");
  expect(complaints).toEqual([]);
});

test("shows one widget per workshop however often its script stands on the page", async ({
  page,
  host,
}) => {
  const left = 'data-locale="de" data-position="left"';
  host.page("/double", {
    head: host.snippet("kfz-brandt"),
    body:
      host.snippet("kfz-brandt") +
      host.snippet("northgate-garage", left) +
      host.snippet("kfz-brandt"),
  });
  await page.goto(`${host.siteUrl}/double`, { waitUntil: "networkidle" });
  const widget = widgetOn(page);
  await expect(widget.launcher).toHaveCount(2);
  await page.evaluate(() => window.carbot?.("open", { workshop: "northgate-garage" }));
  await expect(widget.panel).toHaveCount(1);
  await expect(widget.panel.getByRole("heading")).toHaveText("Northgate Garage");
});

test("obeys calls made before its script came, and tells the page what happens", async ({
  page,
  host,
}) => {
  host.page("/early", {
    head: `<script>
      window.events = [];
      window.carbot = window.carbot || function () { (carbot.q = carbot.q || []).push(arguments) };
      for (const name of ["ready", "open", "close", "message", "lead", "handoff", "error"])
        carbot("on", name, (detail) => events.push([name, detail.workshop, detail.author].filter(Boolean).join(" ")));
      carbot("prefill", { name: "Jana Wolf", plate: "L-KB 2048" });
      carbot("setLocale", "en");
    </script>`,
    body: host.snippet("kfz-brandt", ""),
  });
  await page.goto(`${host.siteUrl}/early`, { waitUntil: "networkidle" });
  expect(host.requests).toEqual(["/widget.js"]);
  await page.getByRole("button", { name: "Open chat" }).click();
  const panel = page.getByRole("dialog");
  host.api.next.push({ kind: "answer" }, { kind: "handoff" });
  await panel.getByRole("textbox", { name: "Write a message" }).fill("Oil?");
  await page.keyboard.press("Enter");
  await panel.getByRole("button", { name: "Request an appointment" }).click();
  await expect(panel.getByLabel("Name")).toHaveValue("Jana Wolf");
  await expect(panel.getByLabel("Number plate")).toHaveValue("L-KB 2048");
  await panel.getByRole("button", { name: "Back to the chat" }).click();
  await panel.getByRole("textbox", { name: "Write a message" }).fill("A person, please");
  await page.keyboard.press("Enter");
  await expect(panel.getByText("Your message is with the team")).toBeVisible();
  await page.keyboard.press("Escape");
  const events = await page.evaluate(() => window.events);
  expect(events).toEqual([
    "ready kfz-brandt",
    "open kfz-brandt",
    "message kfz-brandt visitor",
    "message kfz-brandt bot",
    "message kfz-brandt visitor",
    "message kfz-brandt bot",
    "handoff kfz-brandt",
    "close kfz-brandt",
  ]);
});

test("leaves nothing behind in a single-page app, comes back when a body was replaced, and can be put in again", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await page.evaluate(() => {
    document.body.replaceWith(document.createElement("body"));
    window.carbot?.("open");
  });
  await expect(widget.panel).toBeVisible();
  await page.evaluate(() => window.carbot?.("destroy"));
  await expect(page.locator("carbot-widget")).toHaveCount(0);
  const source = `${host.carbotUrl}/widget.js`;
  await page.evaluate((src) => {
    const script = Object.assign(document.createElement("script"), { src, async: true });
    script.dataset.workshop = "kfz-brandt";
    script.dataset.locale = "de";
    document.head.append(script);
  }, source);
  await widget.open();
  await expect(widget.panel).toBeVisible();
});

test("neither takes over the page's styles nor gives its own away", async ({ page, host }) => {
  host.page("/loud", {
    head: `<style>* { color: rgb(255, 0, 0) !important; font-size: 40px !important; box-sizing: content-box !important }
      button { display: none !important } carbot-widget { display: none; transform: scale(2) }</style>`,
    body: host.snippet("kfz-brandt"),
  });
  await page.goto(`${host.siteUrl}/loud`);
  const widget = widgetOn(page);
  await widget.open();
  const field = await widget.field.evaluate((element) => {
    const { color, fontSize } = getComputedStyle(element);
    return { color, fontSize };
  });
  expect(field).toEqual({ color: "rgb(23, 27, 33)", fontSize: "16px" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("font-size", "40px");
});

test("speaks with its umlauts on a page that is not in UTF-8", async ({ page, host }) => {
  host.page("/latin", {
    body: host.snippet("kfz-brandt"),
    headers: { "content-type": "text/html; charset=windows-1252" },
  });
  await page.goto(`${host.siteUrl}/latin`);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Ölwechsel für 5 €?");
  await expect(widget.thread.getByText("Ölwechsel für 5 €?")).toBeVisible();
  expect(host.api.stored.map(({ text }) => text)).toEqual(["Ölwechsel für 5 €?"]);
});

test("blocks an empty page's main thread for no more than 10 ms (median of 5 loads with and without)", async ({
  page,
  host,
}) => {
  host.page("/without", {});
  await page.addInitScript(() => {
    window.blocked = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.blocked += Math.max(0, duration - 50);
    }).observe({ type: "longtask", buffered: true });
  });
  const load = async (path: string) => {
    await page.goto(host.siteUrl + path, { waitUntil: "networkidle" });
    return page.evaluate(() => window.blocked);
  };
  const added: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const without = await load("/without");
    added.push((await load("/")) - without);
  }
  const [, , median] = added.toSorted((a, b) => a - b);
  expect(median).toBeLessThanOrEqual(10);
});

import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { WidgetHost } from "@/tests/support/widget-host";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

const answer = "Ein Ölwechsel kostet bei uns 89 € bis 149 €.";
const widgets = (page: Page) => page.locator("carbot-widget");

/** Ways in which routers and page builders get rid of what stands in the body, without telling anybody. */
const routers: Record<string, () => void> = {
  "puts another body in its place": () => {
    const next = document.createElement("body");
    next.innerHTML = "<h1>Preise</h1>";
    document.documentElement.replaceChild(next, document.body);
  },
  "empties the body": () => document.body.replaceChildren(),
  "writes the body anew": () => {
    document.body.innerHTML = "<h1>Preise</h1>";
  },
  "takes the widget alone away": () => document.querySelector("carbot-widget")?.remove(),
};

for (const [way, change] of Object.entries(routers)) {
  test(`comes back, with what was said, when a router ${way}`, async ({ page, host }) => {
    host.page("/app", { head: host.snippet("kfz-brandt") });
    await page.goto(`${host.siteUrl}/app`);
    const widget = widgetOn(page);
    await widget.open();
    await widget.say("Was kostet ein Ölwechsel?");
    await expect(widget.thread.getByText(answer)).toBeVisible();

    await page.evaluate(change);
    await expect(widget.thread.getByText(answer)).toBeVisible();
    // And once more, of the body that is new now.
    await page.evaluate(change);
    await expect(widget.thread.getByText(answer)).toBeVisible();
    await expect(widgets(page)).toHaveCount(1);
  });
}

test("stays away after destroy, whatever the router does", async ({ page, host }) => {
  await page.goto(host.siteUrl);
  await expect(widgetOn(page).launcher).toBeVisible();
  await page.evaluate(() => window.carbot?.("destroy"));
  await page.evaluate(() => document.body.replaceChildren());
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(widgets(page)).toHaveCount(0);
});

/** What a consent tool or an optimiser does once it may: it runs the file by a tag of its own. */
const runs: Record<string, (src: string) => void> = {
  "a new tag": (src) => {
    document.head.append(Object.assign(document.createElement("script"), { src }));
  },
  "a new tag for each of two": (src) => {
    for (const _ of document.querySelectorAll("script[data-workshop]")) {
      document.head.append(Object.assign(document.createElement("script"), { src }));
    }
  },
  "a script in the page": (src) => {
    void fetch(src)
      .then((response) => response.text())
      .then((text) => {
        document.head.append(Object.assign(document.createElement("script"), { text }));
      });
  },
  "a module": (src) => {
    document.head.append(Object.assign(document.createElement("script"), { src, type: "module" }));
  },
};
const waiting = (host: WidgetHost, workshop: string, attribute = "src") =>
  `<script type="text/plain" data-consent="chat" data-locale="de" data-workshop="${workshop}" ${attribute}="${host.carbotUrl}/widget.js"></script>`;

for (const [way, run] of Object.entries(runs)) {
  for (const attribute of ["src", "data-src"]) {
    test(`is found when ${way} runs it for a tag that waits with its ${attribute}`, async ({
      page,
      host,
    }) => {
      host.page("/consent", {
        body: waiting(host, "kfz-brandt", attribute) + waiting(host, "northgate-garage", attribute),
      });
      await page.goto(`${host.siteUrl}/consent`);
      await expect(widgets(page)).toHaveCount(0);
      await page.evaluate(run, `${host.carbotUrl}/widget.js`);
      await expect(widgets(page)).toHaveCount(way.endsWith("two") ? 2 : 1);
      await page.evaluate(() => window.carbot?.("open", { workshop: "kfz-brandt" }));
      await expect(widgetOn(page).panel.getByRole("heading")).toHaveText(
        "Kfz-Meisterbetrieb Brandt",
      );
    });
  }
}

test("says once in the console that no tag names a workshop", async ({ page, host }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  host.page("/none", { body: `<script src="${host.carbotUrl}/widget.js"></script>` });
  await page.goto(`${host.siteUrl}/none`, { waitUntil: "networkidle" });

  expect(said).toEqual(["CarBot: no script with data-workshop"]);
  await expect(widgets(page)).toHaveCount(0);
});

for (const [file, trigger] of [
  ["embed-koerper-ersetzt.html", "wie ein Router"],
  ["embed-ohne-attribute.html", "Zustimmen"],
] as const) {
  test(`stands on the page of ${file}`, async ({ page, host }) => {
    const html = readFileSync(`tests/e2e/fixtures/${file}`, "utf8");
    host.page("/fixture", { html: html.replaceAll("CARBOT", host.carbotUrl) });
    await page.goto(`${host.siteUrl}/fixture`);
    await page.getByRole("button", { name: trigger }).click();

    await expect(page.getByRole("button", { name: /Chat öffnen|Open chat/ })).toBeVisible();
  });
}

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

const answer = "Ein Ölwechsel kostet bei uns 89 € bis 149 €. Der Filter ist dabei.";

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing closed, open, in the menu and in the form (${colorScheme})`, async ({
    page,
    host,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(host.siteUrl);
    const widget = widgetOn(page);
    await expect(widget.launcher).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await widget.open();
    expect(await faults(page)).toEqual([]);
    await widget.say("Was kostet ein Ölwechsel?");
    await expect(widget.thread.getByText("Preisliste")).toBeVisible();
    await widget.panel.getByRole("button", { name: "Menü" }).click();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await widget.thread.getByRole("button", { name: "Termin anfragen" }).click();
    await widget.panel.getByRole("button", { name: "Anfrage senden" }).click();
    await expect(widget.panel.getByRole("alert")).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}

test("the keyboard alone opens, asks, reaches every control and comes back to where it was", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.launcher.focus();
  await page.keyboard.press("Enter");
  await expect(widget.field).toBeFocused();
  await page.keyboard.type("Was kostet ein Ölwechsel?");
  await page.keyboard.press("Enter");
  await expect(widget.thread.getByText(answer)).toBeVisible();
  await expect(widget.field).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(widget.thread.getByRole("button", { name: "Termin anfragen" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(widget.panel).toBeHidden();
  await expect(widget.launcher).toBeFocused();
});

test("the focus is never lost when what had it goes away", async ({ page, host }) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.panel.getByRole("button", { name: "Öffnungszeiten" }).press("Enter");
  await expect(widget.thread).toBeFocused();
  await widget.thread.getByRole("button", { name: "Termin anfragen" }).press("Enter");
  await expect(widget.panel.getByLabel("Name")).toBeFocused();
  await widget.panel.getByRole("button", { name: "Zurück zum Chat" }).press("Enter");
  await expect(widget.field).toBeFocused();
  await widget.panel.getByRole("button", { name: "Menü" }).press("Enter");
  await widget.panel.getByRole("button", { name: "Meinen Chat löschen" }).press("Enter");
  await widget.panel.getByRole("button", { name: "Löschen", exact: true }).press("Enter");
  await expect(widget.panel.getByRole("button", { name: "Menü" })).toBeFocused();
  await expect(widget.thread.getByText(answer)).toHaveCount(0);
});

test("Escape closes the menu first and leaves the panel open", async ({ page, host }) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  const menu = widget.panel.getByRole("button", { name: "Menü" });
  await menu.click();
  await expect(widget.panel.getByLabel("Sprache")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toHaveAttribute("aria-expanded", "false");
  await expect(menu).toBeFocused();
  await expect(widget.panel).toBeVisible();
});

test("a screen reader is told whole sentences, each once, while the answer is still coming", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  host.api.next.push({ kind: "hold" });
  await widget.say("Was kostet ein Ölwechsel?");
  const spoken = widget.panel.getByRole("log").getByRole("paragraph");
  await expect(widget.thread.getByText("89 € bis 149 €.")).toBeVisible();
  await expect(spoken).toHaveCount(0);
  host.api.release();
  await expect(spoken).toHaveText([
    "Ein Ölwechsel kostet bei uns 89 € bis 149 €.",
    "Der Filter ist dabei.",
    "Möchten Sie einen Termin?",
  ]);
});

for (const viewport of [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  // 1280 by 720 at 200 % zoom, and at the 400 % that WCAG 1.4.10 asks for.
  { width: 640, height: 360 },
  { width: 320, height: 256 },
]) {
  test(`everything can be reached without scrolling sideways at ${viewport.width} by ${viewport.height}`, async ({
    page,
    host,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(host.siteUrl);
    const widget = widgetOn(page);
    await widget.open();
    await widget.say("Was kostet ein Ölwechsel?");
    await widget.thread.getByRole("button", { name: "Termin anfragen" }).click();
    const form = widget.panel.getByRole("form");
    await form.getByRole("checkbox").check();
    const submit = form.getByRole("button", { name: "Anfrage senden" });
    await submit.scrollIntoViewIfNeeded();
    await expect(submit).toBeInViewport({ ratio: 0.98 });
    const sideways = await widget.panel.evaluate((panel) =>
      [panel, ...panel.querySelectorAll(".scroll")].filter(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ),
    );
    expect(sideways).toEqual([]);
    expect((await widget.panel.boundingBox())?.width).toBeLessThanOrEqual(viewport.width);
  });
}

test("every control is at least 44 pixels high, and no field is so small that a phone zooms in", async ({
  page,
  host,
}) => {
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Was kostet ein Ölwechsel?");
  await widget.thread.getByRole("button", { name: "Termin anfragen" }).click();
  const { low, small } = await widget.panel.evaluate((panel) => {
    const controls = [
      ...panel.querySelectorAll("button,select,textarea,input:not([type=checkbox])"),
    ];
    const fields = [...panel.querySelectorAll("textarea,input")];
    return {
      low: controls.filter((control) => control.getBoundingClientRect().height < 44).length,
      small: fields.filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
        .length,
    };
  });
  expect({ low, small }).toEqual({ low: 0, small: 0 });
});

test("on a phone the panel covers the screen and what lies behind it cannot be reached", async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.siteUrl);
  const widget = widgetOn(page);
  await widget.open();
  expect(await widget.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  expect(await widget.panel.evaluate((panel) => panel.matches(":modal"))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(widget.panel).toBeHidden();
  await expect(widget.launcher).toBeFocused();
});

import type { Page } from "@playwright/test";

/** What a visitor does with the widget, in German. */
export function widgetOn(page: Page) {
  const panel = page.getByRole("dialog");
  const field = panel.getByRole("textbox", { name: "Nachricht schreiben" });
  return {
    panel,
    field,
    launcher: page.getByRole("button", { name: "Chat öffnen" }),
    thread: panel.getByRole("region", { name: "Unterhaltung" }),
    say: async (text: string) => {
      await field.fill(text);
      await field.press("Enter");
    },
    open: async () => {
      await page.getByRole("button", { name: "Chat öffnen" }).click();
      await field.waitFor();
    },
    /** Keys that the page's origin keeps in this browser. */
    storage: () =>
      page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
  };
}

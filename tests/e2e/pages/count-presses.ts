import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** There while presses are counted. */
    carbotCountPress?: () => void;
  }
}

/** Counts what a person presses on a page from now on, over all addresses it goes to. */
export async function countPresses(page: Page): Promise<() => number> {
  let presses = 0;
  await page.exposeBinding("carbotCountPress", () => (presses += 1));
  await page.addInitScript(() => {
    document.addEventListener(
      "click",
      (event) => event.isTrusted && window.carbotCountPress?.(),
      true,
    );
  });
  return () => presses;
}

import { test as base } from "@playwright/test";
import { startWidgetHost, type WidgetHost } from "@/tests/support/widget-host";

/** A test with a workshop's site of its own, whose front page carries the widget; both servers end with the test. */
export const test = base.extend<{ host: WidgetHost }>({
  // Playwright reads the first argument's pattern: one that asks for nothing must still be one.
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await startWidgetHost();
    host.page("/", { body: host.snippet("kfz-brandt") });
    await use(host);
    await host.close();
  },
});

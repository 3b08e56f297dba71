import { defineConfig } from "@playwright/test";

/** `npm test` starts the product and sets E2E_BASE_URL, DEMO_PASSWORD and CHROMIUM_PATH. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // The machines that check are shared: a second try tells a slow moment from a fault. The run's end names what needed one.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      // Root and most containers have no user namespaces for Chromium's sandbox; only our own pages are opened.
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    },
  },
});

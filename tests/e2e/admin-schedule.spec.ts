import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { admin, demoPassword } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

test("an admin sees what comes back by the clock, and a job need not wait for its time", async ({
  page,
}) => {
  const door = new SignInPage(page);
  await door.open();
  await door.signIn(admin, demoPassword);
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/admin/queues");
  const row = page.getByRole("row").filter({ hasText: "send_weekly_reports" });
  await expect(row).toContainText("Wochenberichte senden");
  await expect(row).toContainText("10 Minuten");
  await expectAccessible(page);
  const runs = async () => Number(await row.getByRole("cell").nth(4).innerText());
  const before = await runs();

  await row.getByRole("button", { name: "Jetzt" }).click();

  await expect
    .poll(async () => {
      await page.reload();
      return runs();
    })
    .toBeGreaterThan(before);
  await page.goto("/admin/audit");
  await expect(page.getByRole("cell", { name: /Job nach der Uhr/ }).first()).toBeVisible();
});

import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, ownerOfBoth } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

test("a holiday that is switched on is open for customers too", async ({ page, request }) => {
  const ask = async () => {
    const data = { message: "Are you open on Good Friday?", clientMessageId: crypto.randomUUID() };
    const headers = { accept: "application/json" };
    const response = await request.post("/api/chat/northgate-garage", { data, headers });
    return (await response.json()).reply;
  };
  const before = await ask();
  await new SignInPage(page).enter(ownerOfBoth, demoPassword);
  await page.goto("/w/northgate-garage/knowledge/hours");
  const goodFriday = page.getByRole("switch", { name: /Karfreitag/ });
  const save = page.getByRole("button", { name: "Feiertage speichern" });

  await goodFriday.click();
  await save.click();
  await expect(page.getByText("Die Feiertage sind gespeichert.")).toBeVisible();
  await expectAccessible(page);
  const open = await ask();
  await page.reload();
  await expect(goodFriday).toBeChecked();
  await goodFriday.click();
  await save.click();
  await expect(page.getByText("Die Feiertage sind gespeichert.")).toBeVisible();

  expect(before).toContain("closed");
  expect(open).not.toContain("closed");
  expect(await ask()).toContain("closed");
});

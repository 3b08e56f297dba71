import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

test("an owner says how long mails' records stay, and reads the bounds when it is too short", async ({
  page,
}) => {
  await page.goto("/w/kfz-brandt/settings/privacy");
  await new SignInPage(page).signIn(owner, demoPassword);
  await expect(page.getByRole("heading", { name: "Daten und Datenschutz" })).toBeVisible();
  await expectAccessible(page);
  const field = page.getByLabel("Versandnachweise von E-Mails, in Tagen");
  const before = await field.inputValue();

  await field.fill("10");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("Bitte eine ganze Zahl von 90 bis 1095.")).toBeVisible();
  await expect(field).toHaveValue("10");

  await field.fill(before);
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("Es gilt ab dem nächsten täglichen Lauf.")).toBeVisible();
  await page.getByRole("link", { name: "Löschungen ansehen" }).click();
  await expect(page.getByRole("heading", { name: "Änderungsprotokoll" })).toBeVisible();
});

import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, mechanic, ownerOfBoth } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

const secretOf = async (page: Page, workshop: string) =>
  (await (await page.request.get(`/api/workshops/${workshop}/widget-secret`)).json()).secret;

test("an owner finds the line for the site, sees the key when asked for, and changes it for this workshop alone", async ({
  page,
}) => {
  await new SignInPage(page).enter(ownerOfBoth, demoPassword);
  const [before, elsewhere] = [
    await secretOf(page, "kfz-brandt"),
    await secretOf(page, "northgate-garage"),
  ];
  await page.goto("/w/kfz-brandt/inbox");
  await page.getByRole("navigation").getByRole("link", { name: "Einstellungen" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Website" }).click();
  await expect(page.getByRole("heading", { name: "Website", level: 1 })).toBeVisible();
  const main = page.getByRole("main");
  await expect(main).toContainText('/widget.js" data-workshop="kfz-brandt"></script>');
  await expect(main).not.toContainText(before);

  await main.getByRole("button", { name: "Schlüssel anzeigen" }).click();
  await expect(main).toContainText(before);
  await expectAccessible(page);

  await main.getByRole("button", { name: "Neuen Schlüssel erzeugen" }).click();
  const dialog = page.getByRole("dialog", { name: "Neuen Schlüssel erzeugen?" });
  await expect(dialog).toContainText("gilt noch 24 Stunden");
  await dialog.getByRole("button", { name: "Abbrechen" }).click();
  expect(await secretOf(page, "kfz-brandt")).toBe(before);

  await main.getByRole("button", { name: "Neuen Schlüssel erzeugen" }).click();
  await dialog.getByRole("button", { name: "Neu erzeugen" }).click();
  await expect(main.getByRole("status")).toContainText("Das ist der neue Schlüssel.");
  const after = await secretOf(page, "kfz-brandt");
  expect(after).not.toBe(before);
  await expect(main).toContainText(after);
  await expect(main).not.toContainText(before);
  await expectAccessible(page);
  expect(await secretOf(page, "northgate-garage")).toBe(elsewhere);
});

test("whoever is not the owner is not led there, and told why at its address", async ({ page }) => {
  await new SignInPage(page).enter(mechanic, demoPassword);
  await expect(page.getByRole("navigation").getByRole("link", { name: "Website" })).toHaveCount(0);

  await page.goto("/w/kfz-brandt/settings/website");

  await expect(page.getByRole("heading", { name: "Nur für den Inhaber" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Neuen Schlüssel erzeugen" })).toHaveCount(0);
});

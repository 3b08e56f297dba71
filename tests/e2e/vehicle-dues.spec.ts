import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { ownWord } from "@/tests/support/own-word";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

test("a car's inspection is proposed, accepted, found on the list to call and removed", async ({
  page,
  request,
}) => {
  const name = `Ida ${ownWord()}`;
  const visitor = new Visitor(request, "kfz-brandt");
  await visitor.ask("Was kostet ein Ölwechsel?");
  await visitor.leaveContact(name, `0151 ${randomInt(10_000_000, 99_999_999)}`);
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`/w/kfz-brandt/contacts?q=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name, exact: true }).click();

  await page.getByRole("button", { name: "Fahrzeug hinzufügen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Modell").fill("VW Golf");
  await dialog.getByLabel("Letzte HU").fill("2024-10");
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("HU nach den Fahrzeugdaten: Oktober 2026")).toBeVisible();
  const dues = page.getByRole("list", { name: "Fällig an VW Golf" });
  await expect(dues.getByRole("listitem")).toHaveCount(0);

  await page.getByRole("button", { name: "Vormerken", exact: true }).click();
  await expect(dialog.getByLabel("Fällig bis")).toHaveValue("2026-10-31");
  await dialog.getByLabel("Oder bei Kilometerstand").fill("0");
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await expect(dialog.getByText("Kilometer als ganze Zahl, 1 bis 9.999.999.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Oder bei Kilometerstand").fill("");
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await expect(dues).toContainText("HU");
  await expect(dues).toContainText("Überfällig");
  await expect(page.getByText("HU nach den Fahrzeugdaten")).toHaveCount(0);
  await expectAccessible(page);

  await page.goto("/w/kfz-brandt/contacts");
  await page.getByRole("link", { name: "Fällig" }).click();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("Anrufen");
  await expect(row).toContainText("Keine E-Mail-Adresse");
  await expect(row.getByRole("link", { name: `${name} anrufen` })).toBeVisible();
  await expectAccessible(page);

  await row.getByRole("link", { name, exact: true }).click();
  await page.getByRole("button", { name: "HU für VW Golf bearbeiten" }).click();
  await expect(dialog.getByText(/^Einverständnis notiert am/)).toBeVisible();
  await dialog.getByRole("button", { name: "Entfernen" }).click();
  await page
    .getByRole("alertdialog")
    .or(page.getByRole("dialog"))
    .last()
    .getByRole("button", { name: "Entfernen" })
    .click();
  await expect(page.getByText("HU nach den Fahrzeugdaten: Oktober 2026")).toBeVisible();
});

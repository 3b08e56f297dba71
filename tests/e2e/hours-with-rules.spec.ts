import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, mechanic, owner, ownerOfBoth } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

const northgate = "/w/northgate-garage/knowledge/hours";
const brandt = "/w/kfz-brandt/knowledge/hours";
const save = (page: Page) => page.getByRole("button", { name: "Speichern", exact: true });
const rule = (page: Page, number: number) => page.getByRole("group", { name: `Regel ${number}` });
const add = (page: Page) => page.getByRole("button", { name: "Zeiten mit Regel hinzufügen" });
const saved = (page: Page) => page.getByText("Die Öffnungszeiten sind gespeichert.");

test("hours of some weeks of the month are entered, told to customers with their note, and removed", async ({
  page,
  request,
}) => {
  await new SignInPage(page).enter(ownerOfBoth, demoPassword);
  await page.goto(northgate);

  await add(page).click();
  const first = rule(page, 1);
  await first.getByLabel("Tag").selectOption({ label: "Sonntag" });
  await first.getByLabel("Von").fill("9");
  await first.getByLabel("Bis").fill("12 Uhr");
  await first.getByLabel("1.", { exact: true }).check();
  await first.getByLabel("3.", { exact: true }).check();
  await first.getByRole("textbox", { name: "Hinweis" }).fill("drop-off only");
  await save(page).click();
  await expect(saved(page)).toBeVisible();
  await expectAccessible(page);

  const told = await new Visitor(request, "northgate-garage").ask("What are your opening hours?");
  await page.reload();
  await expect(first.getByLabel("Von")).toHaveValue("09:00");
  await expect(first.getByLabel("3.", { exact: true })).toBeChecked();
  await expect(first.getByLabel("2.", { exact: true })).not.toBeChecked();
  await first.getByRole("button", { name: "Regel 1 entfernen" }).click();
  await save(page).click();
  await expect(saved(page)).toBeVisible();
  const after = await new Visitor(request, "northgate-garage").ask("What are your opening hours?");

  expect(told.reply).toContain("Sunday (1st and 3rd of the month): 09:00–12:00, drop-off only");
  expect(after.reply).not.toContain("drop-off only");
});

test("what is wrong with a rule is said at its field, and all that was typed stays", async ({
  page,
}) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(brandt);
  await add(page).click();
  await rule(page, 1).getByLabel("Tag").selectOption({ label: "Montag" });
  await rule(page, 1).getByLabel("Von").fill("11:30");
  await rule(page, 1).getByLabel("Bis").fill("12:30");
  await rule(page, 1).getByLabel("letzter", { exact: true }).check();
  await add(page).click();
  await rule(page, 2).getByLabel("Von").fill("14");
  await rule(page, 2).getByLabel("Bis").fill("13");

  await save(page).click();

  await expect(rule(page, 1).getByLabel("Von")).toHaveAccessibleDescription(/überschneidet/);
  await expect(rule(page, 1).getByLabel("Von")).toBeFocused();
  await expect(rule(page, 1).getByLabel("letzter", { exact: true })).toBeChecked();
  await expect(rule(page, 2).getByLabel("Bis")).toHaveAccessibleDescription(/nach dem Beginn/);
  await expect(rule(page, 2).getByLabel("Von")).toHaveValue("14");
  await expectAccessible(page);
});

test("a mechanic has no rows to fill in", async ({ page }) => {
  await new SignInPage(page).enter(mechanic, demoPassword);
  await page.goto(brandt);

  await expect(page.getByRole("form", { name: "Reguläre Woche" })).toBeVisible();
  await expect(add(page)).toHaveCount(0);
});

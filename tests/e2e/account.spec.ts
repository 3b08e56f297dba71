import { expect, type Browser, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { linkInMail } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

const first = "ein kurzer Satz genügt";
const second = "ein anderer Satz genügt";

const section = (page: Page, title: string) =>
  page.getByRole("heading", { name: title, level: 2 }).locator("../..");

/** Signs a new person up and sets their first password; returns their address. */
async function enterAsNew(page: Page): Promise<string> {
  const email = `konto${Date.now()}${Math.floor(performance.now())}@example.org`;
  await page.goto("/sign-up");
  await page.getByLabel("Ihr Name").fill("Kim Konto");
  await page.getByLabel("E-Mail").fill(email);
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page.getByText("Bitte sehen Sie in Ihr Postfach")).toBeVisible();
  await page.goto(await linkInMail(page, email, /type=signup/));
  await page.getByLabel("Neues Passwort").fill(first);
  await page.getByRole("button", { name: "Passwort speichern und weiter" }).click();
  await expect(page).toHaveURL(/\/new-workshop$/);
  return email;
}

async function elsewhere(browser: Browser, email: string, password: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "de-DE" })).newPage();
  const door = new SignInPage(page);
  await door.open();
  await door.signIn(email, password);
  await expect(page).toHaveURL(/\/new-workshop$/);
  return page;
}

test("a person changes name, password and address, each after showing who they are, and deletes all of it", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const email = await enterAsNew(page);
  const moved = email.replace("konto", "umgezogen");
  const other = await elsewhere(browser, email, first);
  await page.goto("/account");
  await expectAccessible(page);

  const name = section(page, "Name");
  await name.getByLabel("Name").fill("Kim Neu");
  await name.getByRole("button", { name: "Speichern" }).click();
  await expect(name.getByText("Gespeichert.")).toBeVisible();

  const password = section(page, "Passwort");
  await password.getByLabel("Ihr jetziges Passwort").fill("das ist es nicht");
  await password.getByLabel("Neues Passwort").fill(second);
  await password.getByRole("button", { name: "Passwort ändern" }).click();
  await expect(password.getByRole("alert")).toContainText("Das jetzige Passwort stimmt nicht.");
  await expect(password.getByLabel("Neues Passwort")).toHaveValue("");
  await password.getByLabel("Ihr jetziges Passwort").fill(first);
  await password.getByLabel("Neues Passwort").fill(second);
  await password.getByRole("button", { name: "Passwort ändern" }).click();
  await expect(password.getByText("Ihr neues Passwort ist gespeichert.")).toBeVisible();
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);

  const address = section(page, "E-Mail-Adresse");
  await address.getByLabel("E-Mail").fill(moved);
  await address.getByLabel("Ihr jetziges Passwort").fill(second);
  await address.getByRole("button", { name: "Link an die neue Adresse schicken" }).click();
  await expect(address.getByText("der Link unterwegs")).toBeVisible();
  await page.goto(await linkInMail(page, moved, /type=email_change/));
  await expect(page.getByText("Ihre E-Mail-Adresse ist geändert.")).toBeVisible();
  await expect(page.getByText(`Sie melden sich mit ${moved} an.`)).toBeVisible();

  const ending = section(page, "Konto löschen");
  await ending.getByLabel("Ihr jetziges Passwort").fill(second);
  await ending.getByRole("button", { name: "Konto endgültig löschen" }).click();
  await expect(page.getByText("Ihr Konto ist gelöscht.")).toBeVisible();
  const door = new SignInPage(page);
  await door.signIn(moved, second);
  await expect(door.refusal).toHaveText("E-Mail-Adresse oder Passwort stimmt nicht.");
});

test("a link signs in without a password, and everywhere is everywhere", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const email = await enterAsNew(page);
  const other = await (await browser.newContext({ locale: "de-DE" })).newPage();
  await other.goto("/sign-in-link");
  await other.getByLabel("E-Mail").fill(email);
  await other.getByRole("button", { name: "Link schicken" }).click();
  await expect(other.getByText("Bitte sehen Sie in Ihr Postfach")).toBeVisible();
  await other.goto(await linkInMail(other, email, /type=magiclink/));
  await expect(other).toHaveURL(/\/new-workshop$/);

  await other.goto("/account");
  await other.getByRole("button", { name: "Überall abmelden" }).click();
  await expect(other).toHaveURL(/\/sign-in/);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

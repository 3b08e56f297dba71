import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

test("a wrong password is refused in one sentence that keeps the e-mail and forgets the password", async ({
  page,
}) => {
  const door = new SignInPage(page);
  await door.open();

  await door.signIn(owner, "not the password");

  await expect(door.refusal).toHaveText("E-Mail-Adresse oder Passwort stimmt nicht.");
  await expect(door.email).toHaveValue(owner);
  await expect(door.password).toHaveValue("");
  await expectAccessible(page);
});

test("empty fields are named one by one", async ({ page }) => {
  const door = new SignInPage(page);
  await door.open();

  await door.signIn("kein-at-zeichen", "");

  await expect(door.email).toHaveAccessibleDescription(/vollständige E-Mail-Adresse/);
  await expect(door.password).toHaveAccessibleDescription("Bitte geben Sie Ihr Passwort ein.");
  await expectAccessible(page);
});

test("a page of the dashboard leads through the sign-in and back", async ({ page }) => {
  await page.goto("/w/kfz-brandt/leads?status=new");
  await expect(page).toHaveURL(/\/sign-in\?next=/);

  await new SignInPage(page).signIn(owner, demoPassword);

  await expect(page).toHaveURL(/\/w\/kfz-brandt\/leads\?status=new$/);
  await expect(page.getByRole("heading", { name: "Anfragen" })).toBeVisible();
});

test("signing out ends the session", async ({ page }) => {
  await new SignInPage(page).enter(owner, demoPassword);

  await page.getByRole("button", { name: `Konto von ${owner}` }).click();
  await page.getByRole("button", { name: "Abmelden" }).click();

  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/w/kfz-brandt/inbox");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an inbox whose session was ended elsewhere leads to the sign-in and says why", async ({
  page,
  context,
}) => {
  await new SignInPage(page).enter(owner, demoPassword);

  await context.clearCookies({ name: /carbot-session/ });
  // While a stream tells what happens nothing is asked: the next that is asked for finds out.
  await page.getByRole("searchbox", { name: "Gespräche durchsuchen" }).fill("Ölwechsel");

  await expect(page).toHaveURL(/\/sign-in\?notice=session-ended&next=%2Fw%2Fkfz-brandt%2Finbox/);
  await expect(page.getByText("Sie wurden abgemeldet.")).toBeVisible();
});

test("another workshop's dashboard looks as if it did not exist", async ({ page }) => {
  await new SignInPage(page).enter(owner, demoPassword);

  await page.goto("/w/northgate-garage/inbox");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Diese Werkstatt gibt es hier nicht",
  );
  await expectAccessible(page);
});

test("a forgotten password leads through the mailbox to a page for a new one", async ({ page }) => {
  await page.goto("/forgot-password");
  await page.getByLabel("E-Mail").fill(owner);
  await page.getByRole("button", { name: "Link schicken" }).click();
  await expect(page.getByText("Bitte sehen Sie in Ihr Postfach")).toBeVisible();

  await page.goto("/dev/mail");
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: owner }).first().click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /token_hash/ })
    .first()
    .click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Neues Passwort festlegen");
  await page.getByLabel("Neues Passwort").fill("zu kurz");
  await page.getByRole("button", { name: "Passwort speichern" }).click();
  await expect(page.getByLabel("Neues Passwort")).toHaveAccessibleDescription(
    "Das Passwort braucht mindestens 10 Zeichen.",
  );
  await expectAccessible(page);
});

test("a used or invented link asks for a new one", async ({ page }) => {
  await page.goto("/auth/confirm?token_hash=invented&type=recovery");

  await expect(page.getByRole("main").getByRole("alert")).toContainText("abgelaufen");
});

import { expect, type Page, test } from "@playwright/test";
import { linkInMail } from "./pages/mailbox-page";

const unique = Date.now();

const press = (page: Page, label: string | RegExp) =>
  page.getByRole("button", { name: label }).click();

test("a known and an unknown address are answered alike, and the known one gets a link that signs in", async ({
  page,
}) => {
  const answers = [];
  for (const email of ["owner@northgate-garage.example", `niemand${unique}@example.org`]) {
    await page.goto("/sign-up");
    await page.getByLabel("Ihr Name").fill("Eve");
    await page.getByLabel("E-Mail").fill(email);
    await press(page, "Konto anlegen");
    await expect(page.getByRole("status")).toBeVisible();
    answers.push(await page.getByRole("main").textContent());
  }

  expect(answers[0]).toBe(answers[1]);
  expect(await linkInMail(page, "owner@northgate-garage.example", /type=magiclink/)).toBeTruthy();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("people sign up, and are told what is wrong with what they typed", async ({ page }) => {
    await page.goto("/sign-up");
    await page.getByLabel("Ihr Name").fill("Ohne Skript");
    await page.getByLabel("E-Mail").fill("kein-at-zeichen");
    await press(page, "Konto anlegen");
    await expect(page.getByLabel("E-Mail")).toHaveAccessibleDescription(
      /vollständige E-Mail-Adresse/,
    );
    await expect(page.getByLabel("Ihr Name")).toHaveValue("Ohne Skript");

    await page.getByLabel("E-Mail").fill(`ohne${unique}@example.org`);
    await press(page, "Konto anlegen");
    await expect(page.getByText("Bitte sehen Sie in Ihr Postfach")).toBeVisible();
  });

  test("people sign in, and are told when the password is wrong", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-Mail").fill("owner@kfz-brandt.example");
    await page.getByLabel("Passwort").fill("falsch");
    await press(page, "Anmelden");

    await expect(page.getByText("E-Mail-Adresse oder Passwort stimmt nicht.")).toBeVisible();
  });
});

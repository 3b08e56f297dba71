import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

const unique = Date.now();

test("an owner lets a program in by a key that is shown once, and shuts it out again", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const name = `Programm ${unique}`;
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/settings/api-keys");
  await page.getByRole("button", { name: "Schlüssel erstellen" }).click();
  await expect(page.getByText("Bitte wählen Sie mindestens ein Recht.")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Leistungen lesen").check();
  await page.getByRole("button", { name: "Schlüssel erstellen" }).click();
  const key = await page.getByLabel("API-Schlüssel", { exact: true }).innerText();
  await expectAccessible(page);
  const ask = (path: string) => request.get(path, { headers: { authorization: `Bearer ${key}` } });

  const services = await ask("/api/v1/services");
  expect(services.status()).toBe(200);
  expect((await services.json()).rows.length).toBeGreaterThan(0);
  expect((await ask("/api/v1/leads")).status()).toBe(403);

  await page.reload();
  await expect(page.getByText(key)).toHaveCount(0);
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: `${name} widerrufen` }).click();
  const card = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name, exact: true }) });
  await expect(card.getByText("Widerrufen", { exact: true })).toBeVisible();
  expect((await ask("/api/v1/services")).status()).toBe(401);
});

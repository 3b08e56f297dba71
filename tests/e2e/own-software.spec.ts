import { expect, test } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { startHookServer } from "../support/webhooks/hook-server";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

const unique = Date.now();

test("an owner has the workshop's own server told: set up, tested, seen in the log, and taken off again", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const server = await startHookServer();
  const name = `Planer ${unique}`;
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/settings/webhooks");
  const form = page
    .locator("form")
    .filter({ has: page.getByRole("button", { name: "Webhook hinzufügen" }) });
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByLabel("Adresse").fill("http://10.0.0.1/hook");
  await form.getByRole("button", { name: "Webhook hinzufügen" }).click();
  await expect(form.getByText("Bitte geben Sie eine öffentliche Adresse an")).toBeVisible();
  await form.getByLabel("Adresse").fill(server.url);
  await form.getByRole("button", { name: "Webhook hinzufügen" }).click();
  const secret = await form.getByLabel("Signaturschlüssel", { exact: true }).innerText();
  await expectAccessible(page);

  const card = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name, exact: true }) });
  await card.getByRole("button", { name: `Testmeldung senden: ${name}` }).click();
  await expect.poll(() => server.heard.length, { timeout: 30_000 }).toBe(1);
  const { body, headers } = server.heardFirst();
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
    type: "webhook.test",
    workshop: "kfz-brandt",
  });

  await page.reload();
  await card.getByText(`Letzte Meldungen an ${name}`).click();
  await expect(card.getByText("Angenommen")).toBeVisible();
  await expect(card.getByText("danke")).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
  await expectAccessible(page);

  page.once("dialog", (dialog) => dialog.accept());
  await card.getByRole("button", { name: `${name} löschen` }).click();
  await expect(card).toHaveCount(0);
  server.close();
});

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

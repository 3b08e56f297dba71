import { expect, test } from "@playwright/test";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

const knowledge = "/w/kfz-brandt/knowledge";

test.beforeEach(async ({ page }) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(knowledge);
});

test("an uploaded file is read, switched off and deleted", async ({ page }) => {
  const title = `Hardtop ${Date.now()}`;
  await page.getByLabel("Dateien auswählen").setInputFiles({
    name: `${title}.md`,
    mimeType: "text/markdown",
    buffer: Buffer.from("# Hardtop\n\nWir lagern Ihr Hardtop von Oktober bis April."),
  });
  const card = page.getByRole("listitem").filter({ hasText: title });

  await expect(card.getByText("Bereit", { exact: true })).toBeVisible({ timeout: 30_000 });
  await card.getByRole("switch").click();
  await expect(card.getByText("Ausgeschaltet")).toBeVisible();

  await card.getByRole("button", { name: "löschen" }).click();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(card).toHaveCount(0);
});

test("a file chosen while the page is still loading is not lost", async ({ page }) => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto(knowledge, { waitUntil: "commit" });
  const title = `Zeitig ${Date.now()}`;
  await page.getByLabel("Dateien auswählen").setInputFiles({
    name: `${title}.md`,
    mimeType: "text/markdown",
    buffer: Buffer.from("# Zeitig\n\nWir beginnen um sieben."),
  });
  open();

  await expect(page.getByRole("listitem").filter({ hasText: title }).first()).toBeVisible();
});

test("a refused file and a refused address say why", async ({ page }) => {
  await page.getByLabel("Dateien auswählen").setInputFiles({
    name: "Bild.png",
    mimeType: "image/png",
    buffer: Buffer.from("\u0089PNG\r\n\u001a\n0000000000000000", "latin1"),
  });
  await expect(page.getByText("Dieses Format kann CarBot nicht lesen.")).toBeVisible();

  await page.getByLabel("Seite aus dem Internet").fill("http://127.0.0.1/preise");
  await page.getByRole("button", { name: "Seite hinzufügen" }).click();
  await expect(page.getByText("keine Adresse einer öffentlichen Internetseite")).toBeVisible();
});

test("a price of a document is accepted as corrected, and no sooner", async ({ page }) => {
  const service = `Ozonbehandlung ${Date.now()}`;
  await page.getByLabel("Dateien auswählen").setInputFiles({
    name: `Preise ${Date.now()}.md`,
    mimeType: "text/markdown",
    buffer: Buffer.from(`| Leistung | Preis |\n|---|---|\n| ${service} | ab 79 € |`),
  });
  await expect(page.getByText("1 Preis gefunden").first()).toBeVisible({ timeout: 30_000 });
  await page.getByText("1 Preis gefunden").first().click();

  const item = page
    .getByRole("listitem")
    .filter({ has: page.locator(`input[value="${service}"]`) });
  await expect(item.getByLabel("Preis von", { exact: true })).toHaveValue("ab 79");
  await item.getByLabel("Preis bis", { exact: true }).fill("9");
  await item.getByRole("button", { name: "Übernehmen" }).click();
  await expect(item.getByText("Der höchste Preis ist kleiner als der niedrigste.")).toBeVisible();
  await item.getByLabel("Preis bis", { exact: true }).fill("99");
  await item.getByRole("button", { name: "Übernehmen" }).click();
  await expect(item).toHaveCount(0);
});

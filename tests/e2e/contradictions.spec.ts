import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

const knowledge = "/w/kfz-brandt/knowledge";

test.beforeEach(async ({ page }) => {
  await new SignInPage(page).enter(owner, demoPassword);
});

test("a document read in says how many of its sentences are contradicted, and leads there", async ({
  page,
}) => {
  const title = `Aushang ${Date.now()}`;
  const sentence = `Der Ölwechsel kostet 39 Euro, sagt der ${title}.`;
  await page.goto(knowledge);
  await page.getByLabel("Dateien auswählen").setInputFiles({
    name: `${title}.md`,
    mimeType: "text/markdown",
    buffer: Buffer.from(`# ${title}\n\n${sentence} Kaffee gibt es gratis.`),
  });
  const card = page.getByRole("listitem").filter({ hasText: title });

  await card
    .getByRole("link", { name: "1 Satz widerspricht Ihren Angaben" })
    .click({ timeout: 30_000 });

  await expect(page.getByText(sentence)).toBeVisible();
});

test("an answer, and a service, tell at once which sentence says something else", async ({
  page,
}) => {
  const question = `Kostet das Nachfüllen etwas? ${Date.now()}`;
  const service = `Duftbaumwechsel ${Date.now()}`;
  const sentence = `Ein ${service} kostet 12 Euro.`;
  await page.goto(`${knowledge}/faqs`);
  await page.getByRole("button", { name: "Antwort hinzufügen" }).click();
  await page.getByLabel("Frage", { exact: true }).fill(question);
  await page.getByLabel("Antwort", { exact: true }).fill(`Nein. ${sentence}`);
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByText("Widerspruch klären")).toHaveCount(0);

  await page.goto(`${knowledge}/services`);
  await page.getByRole("button", { name: "Leistung hinzufügen" }).click();
  await page.getByLabel("Leistung", { exact: true }).fill(service);
  await page.getByLabel("Preis von", { exact: true }).fill("19");
  await page.getByRole("button", { name: "Speichern" }).click();
  const notice = page.getByRole("status").filter({ hasText: "anderen Preis" });
  await expect(notice).toContainText(sentence);
  await expect(notice).toContainText(question);
  await expectAccessible(page);

  await page.getByRole("button", { name: `„${service}“ bearbeiten` }).click();
  await expect(notice).toHaveCount(0);
  await page.getByLabel("Preis von", { exact: true }).fill("12");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("button", { name: `„${service}“ bearbeiten` })).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test("hours tell at once which text says others", async ({ page }) => {
  const sentence = `Sonntags haben wir von 3 bis 4 Uhr geöffnet (${Date.now()}).`;
  await page.goto(`${knowledge}/faqs`);
  await page.getByRole("button", { name: "Antwort hinzufügen" }).click();
  await page.getByLabel("Frage", { exact: true }).fill(`Gibt es eine Nachtschicht? ${Date.now()}`);
  await page.getByLabel("Antwort", { exact: true }).fill(`Ja. ${sentence}`);
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("link", { name: "Widerspruch klären" })).toBeVisible();

  await page.goto(`${knowledge}/hours`);
  await page.getByRole("button", { name: "Speichern", exact: true }).click();

  const notice = page.getByRole("status").filter({ hasText: "andere Zeiten" });
  await expect(notice).toContainText("Sonntags haben wir von 3 bis 4 Uhr geöffnet");
  await notice.getByRole("link").click();
  await expect(page).toHaveURL(`${knowledge}/contradictions`);
});

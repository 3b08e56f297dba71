import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

test("a question asked in vain becomes a price, and is answered from then on", async ({
  page,
  request,
}) => {
  const question = "Was kostet eine Unterbodenwäsche?";
  const ask = async () => {
    const data = { message: question, clientMessageId: crypto.randomUUID() };
    const headers = { accept: "application/json" };
    return (await request.post("/api/chat/kfz-brandt", { data, headers })).json();
  };
  expect(await ask()).toMatchObject({ answered: false });
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/knowledge/gaps");

  await page.getByRole("button", { name: `„${question}“ beantworten` }).click();
  await page.getByRole("radio", { name: "Leistung" }).click();
  await page.getByLabel("Leistung", { exact: true }).last().fill("Unterbodenwäsche");
  await page.getByLabel("Preis von", { exact: true }).fill("viel");
  await page.getByRole("button", { name: "Vorschau" }).click();
  await expect(page.getByText("Bitte geben Sie einen Preis wie 89")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Preis von", { exact: true }).fill("49,90");
  await page.getByRole("button", { name: "Vorschau" }).click();
  await expect(page.getByText("Damit ist die Frage beantwortet.")).toBeVisible();
  expect(await ask()).toMatchObject({ answered: false });
  await page.getByRole("button", { name: "Speichern und erneut fragen" }).click();
  await expect(page.getByText("Die Frage wird ab sofort beantwortet.")).toBeVisible();
  await page.getByRole("button", { name: "Fertig" }).click();

  await expect(page.getByRole("heading", { name: question })).toHaveCount(0);
  expect(await ask()).toMatchObject({
    answered: true,
    reply: expect.stringContaining("49,90"),
  });
});

test("hours that end before they begin are refused and stay in the form", async ({ page }) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/knowledge/hours");

  await page.getByLabel("Sonntag").fill("12-9");
  await page.getByRole("button", { name: "Speichern", exact: true }).click();

  await expect(page.getByText("Bitte schreiben Sie Zeiten wie")).toBeVisible();
  await expect(page.getByLabel("Sonntag")).toHaveValue("12-9");
});

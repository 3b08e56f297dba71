import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword } from "./pages/demo-login";
import { foundWorkshop, signUp } from "./pages/found-workshop";
import { SignInPage } from "./pages/sign-in-page";

const unique = Date.now();
const founder = `paula${unique}@example.org`;
const name = `Kfz Plan ${unique}`;
const slug = `kfz-plan-${unique}`;
const password = "ein kurzer Satz genügt";
const planPage = `/w/${slug}/settings/plan`;

const press = (page: Page, label: string | RegExp) =>
  page.getByRole("button", { name: label }).click();

async function invite(page: Page, email: string) {
  await page.getByLabel("E-Mail").fill(email);
  await press(page, "Einladen");
}

test("a workshop's plan: trial, another plan by request and approval, a full quota, export, deletion and its return", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(360_000);
  await page.goto("/sign-up");
  await signUp(page, { name: "Paula Plan", email: founder, password });
  await foundWorkshop(page, { name, slug });
  await page.goto(planPage);
  await expect(page.getByText(/Sie probieren die Kontingente von Pro aus/)).toBeVisible();
  await expect(page.getByText("1 von 10").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Tarif", { exact: true }).selectOption("business");
  await page.getByLabel("Nachricht an den Betreiber").fill("Wir sind jetzt zu zwölft.");
  await press(page, "Wechsel anfragen");
  await expect(page.getByText(/hat noch nicht entschieden/)).toBeVisible();

  const operator = await (await browser.newContext()).newPage();
  const door = new SignInPage(operator);
  await door.open();
  await door.signIn("admin@carbot.example", demoPassword);
  await expect(operator).not.toHaveURL(/sign-in/);
  await operator.goto("/admin/plans");
  await operator.getByRole("link", { name }).first().click();
  await expect(operator.getByText("„Wir sind jetzt zu zwölft.“")).toBeVisible();
  await operator.getByLabel("Antwort an die Werkstatt").fill("Gern, ab heute.");
  await press(operator, "Bewilligen");
  await expect(operator.getByRole("button", { name: "Bewilligen" })).toHaveCount(0);

  await page.reload();
  await expect(page.getByText(/Ihr Wechsel zu Business wurde/)).toContainText("Gern, ab heute.");
  await expect(page.getByText("1 von 50").first()).toBeVisible();

  await operator.getByLabel("Tarif", { exact: true }).selectOption("free");
  await operator.getByRole("button", { name: "Speichern" }).first().click();
  await expect(operator.getByText("1 von 3").first()).toBeVisible();
  await page.goto(`/w/${slug}/settings/team`);
  for (const who of ["eins", "zwei"]) {
    await invite(page, `${who}${unique}@example.org`);
    await expect(page.getByText(`${who}${unique}@example.org`)).toBeVisible();
  }
  await invite(page, `drei${unique}@example.org`);
  await expect(page.getByText(/keinen weiteren Platz im Team/)).toBeVisible();
  await page.goto(planPage);
  await expect(page.getByText("Alle Plätze sind vergeben.", { exact: false })).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "ZIP herunterladen" }).click();
  expect((await download).suggestedFilename()).toBe(`${slug}-export.zip`);

  const greeting = async () =>
    (await (await request.get(`/api/widget/${slug}`)).json()).branding.greeting;
  const usual = await greeting();
  await page.getByLabel("Name der Werkstatt").fill("Eine andere");
  await page.getByLabel("Ihr jetziges Passwort").fill(password);
  await press(page, "Werkstatt löschen");
  await expect(page.getByText(/genau so ein, wie er oben steht/)).toBeVisible();
  await page.getByLabel("Name der Werkstatt").fill(name);
  await page.getByLabel("Ihr jetziges Passwort").fill(password);
  await press(page, "Werkstatt löschen");
  await expect(page.getByText(/Alles wird am .* gelöscht/)).toBeVisible();
  await expectAccessible(page);
  expect(await greeting()).not.toBe(usual);
  const asked = await request.post(`/api/chat/${slug}`, {
    data: { message: "Hallo", clientMessageId: crypto.randomUUID() },
  });
  expect(asked.status()).toBe(403);
  await press(page, "Löschen zurücknehmen");
  await expect(page.getByText("Tippen Sie zur Bestätigung", { exact: false })).toBeVisible();
  expect(await greeting()).toBe(usual);
});

import { expect, test, type APIRequestContext } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

async function ask(request: APIRequestContext, message: string): Promise<string> {
  const data = { message, clientMessageId: crypto.randomUUID() };
  const headers = { accept: "application/json" };
  return (await (await request.post("/api/chat/kfz-brandt", { data, headers })).json()).reply;
}

test("a danger is warned of at once, in the team's own words, and not when it is switched off", async ({
  page,
  request,
}) => {
  expect(await ask(request, "Meine Lenkung ist blockiert!")).toMatch(
    /^Achtung, bitte nicht weiter/,
  );
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/knowledge/safety");
  await expect(page.getByRole("switch")).toHaveCount(12);

  await page.getByRole("button", { name: "Text ändern: Lenkung gestört" }).click();
  await page.getByLabel("Was CarBot auf Deutsch sagt").fill("Anhalten und Brandt anrufen.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await expect(page.getByText("Anhalten und Brandt anrufen.")).toBeVisible();
  expect(await ask(request, "Lenkung blockiert!")).toContain("Anhalten und Brandt anrufen.");

  await page.getByRole("switch", { name: "Karte „Lenkung gestört“ verwenden" }).click();
  await expect(page.getByText("Nicht verwenden").first()).toBeVisible();
  await expect
    .poll(() => ask(request, "Die Lenkung blockiert!"))
    .not.toContain("Anhalten und Brandt anrufen.");

  await page.getByRole("button", { name: "Zurücksetzen: Lenkung gestört" }).click();
  await page.getByRole("button", { name: "Zurücksetzen", exact: true }).last().click();
  await expect(page.getByText("Ihre Worte")).toHaveCount(0);
  await expect(page.getByRole("switch", { checked: true })).toHaveCount(12);
});

test("the recovery service's number is named at a breakdown from the moment it is saved", async ({
  page,
  request,
}) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/knowledge/contact");
  const field = page.getByLabel("Abschleppdienst oder Notrufnummer");

  await field.fill("ruft an");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("Bitte geben Sie eine Telefonnummer")).toBeVisible();
  await field.fill("0341 5550911");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("CarBot nennt ab sofort diese Angaben.")).toBeVisible();

  expect(await ask(request, "Bin auf der A14 liegen geblieben")).toContain("0341 5550911");
  await field.fill("");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect
    .poll(() => ask(request, "Bin bei Halle liegen geblieben"))
    .not.toContain("0341 5550911");
});

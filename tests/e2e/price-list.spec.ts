import { expect, type Page, test } from "@playwright/test";
import writeExcelFile from "write-excel-file/node";
import { demoPassword, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

const workshop = "/w/kfz-brandt";
const services = `${workshop}/knowledge/services`;

const itemOf = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });

async function remove(page: Page, name: string) {
  await page.getByRole("button", { name: `„${name}“ löschen` }).click();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(itemOf(page, name)).toHaveCount(0);
}

test.beforeEach(({ page }) => new SignInPage(page).enter(owner, demoPassword));

test("a price whose days are over is told as such, and each change stays beside its service", async ({
  page,
  request,
}) => {
  const name = `Klangprobe ${Date.now()}`;
  await page.goto(services);
  await page.getByRole("button", { name: "Leistung hinzufügen" }).click();
  await page.getByLabel("Leistung", { exact: true }).fill(name);
  await page.getByLabel("Preis von", { exact: true }).fill("79");
  await page.getByText("Gültigkeit und geplanter Preis").click();
  await page.getByLabel("Gültig ab").fill("2020-02-01");
  await page.getByLabel("Gültig bis").fill("2020-01-31");
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await expect(page.getByText("der nicht vor „Gültig ab“ liegt")).toBeVisible();
  await page.getByLabel("Gültig ab").fill("");
  await page.getByRole("button", { name: "Speichern", exact: true }).click();

  await expect(itemOf(page, name).getByText("abgelaufen")).toBeVisible();
  const { reply: told } = await new Visitor(request, "kfz-brandt").ask(`Was kostet die ${name}?`);
  expect(told).toContain("galt bis 31.01.2020");
  expect(told).not.toMatch(/79\s€/);

  await page.getByRole("button", { name: `„${name}“ bearbeiten` }).click();
  await page.getByLabel("Gültig bis").fill("");
  await page.getByLabel("Neuer Preis ab").fill("2020-01-01");
  await page.getByLabel("Neuer Preis von").fill("99");
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await expect(itemOf(page, name).getByText("99 €")).toBeVisible();
  const later = await new Visitor(request, "kfz-brandt").ask(`Was kostet die ${name}?`);
  expect(later.reply).toMatch(/: 99\s€/);

  await page.getByRole("button", { name: `„${name}“ bearbeiten` }).click();
  const history = page.getByRole("heading", { name: "Frühere Preise" }).locator("..");
  await expect(history.getByRole("listitem")).toHaveCount(2);
  await expect(history.getByText("79 €, gültig bis 31.01.2020 →")).toHaveCount(1);
  await page.getByRole("button", { name: "Abbrechen" }).click();
  await remove(page, name);
});

test("a price list comes out of an Excel workbook and goes into one", async ({ page }) => {
  const name = `Unterbodenschutz ${Date.now()}`;
  const rows = [
    [{ value: "Leistung" }, { value: "Preis" }],
    [{ value: name }, { value: 129.5, type: Number }],
    [null, { value: 12, type: Number }],
  ];
  await page.goto(services);
  await page.getByRole("link", { name: "Aus Excel oder CSV übernehmen" }).click();
  const file = page.getByLabel("Oder eine Excel-Mappe (.xlsx) oder CSV-Datei wählen");
  await file.setInputFiles({
    name: "kaputt.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from("PK\u0003\u0004"),
  });
  await expect(page.getByText("Diese Excel-Mappe lässt sich nicht lesen")).toBeVisible();
  await file.setInputFiles({
    name: "Preise.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await writeExcelFile(rows).toBuffer(),
  });
  await expect(page.getByRole("textbox", { name: "Tabelle" })).toHaveValue(
    `Leistung\tPreis\n${name}\t129.5\n\t12`,
  );
  await page.getByRole("button", { name: "Tabelle lesen" }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByText("Zeile 3")).toBeVisible();

  await page.goto(services);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Als Excel speichern" }).click();
  expect((await saved).suggestedFilename()).toBe("kfz-brandt-services.xlsx");
});

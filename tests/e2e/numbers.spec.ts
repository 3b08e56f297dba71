import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner as demoOwner } from "./pages/demo-login";
import { foundWorkshop, signUp } from "./pages/found-workshop";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

const unique = Date.now();
const owner = `zahlen${unique}@example.org`;
const name = `Kfz Zahlmann ${unique}`;
const slug = `kfz-zahlmann-${unique}`;

const card = (page: Page, title: string) => page.getByRole("region", { name: title });

/** What stands in a figure's table, row by row; the table may be folded away. */
async function rowsOf(page: Page, title: string): Promise<string[]> {
  await card(page, title).locator("summary").click();
  return card(page, title).getByRole("row").allInnerTexts();
}

test("the start page and the numbers say what a hand count says, from nothing to the first request", async ({
  page,
  request,
}) => {
  test.slow();
  // A workshop of its own, whose numbers nobody else changes.
  await page.goto("/sign-up");
  await signUp(page, { name: "Zoe Zahlmann", email: owner, password: "ein kurzer Satz genügt" });
  await foundWorkshop(page, { name, slug });
  await page.goto(`/w/${slug}/analytics`);
  await expect(page.getByText("In diesem Zeitraum ist nichts geschehen.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/w/${slug}`);
  await expect(card(page, "Rückrufe")).toContainText("Alle sind zurückgerufen.");
  await expect(card(page, "Fragen ohne Antwort")).toContainText("Keine offene Frage.");
  await expectAccessible(page);

  const visitor = new Visitor(request, slug);
  await visitor.ask("Wo seid ihr?");
  await visitor.ask("Stimmt ihr auch Klaviere?");
  await visitor.leaveContact("Rita Ruf", "0171 2345678");
  await new Visitor(request, slug).ask("Wo seid ihr?");

  await page.goto(`/w/${slug}`);
  await expect(card(page, "Warten jetzt auf jemanden").locator("[data-count]")).toHaveText("1");
  await expect(card(page, "Rückrufe").locator("[data-count]")).toHaveText("1");
  await expect(card(page, "Rückrufe")).toContainText("Rita Ruf");
  await expect(card(page, "Fragen ohne Antwort")).toContainText("Stimmt ihr auch Klaviere?");
  await expectAccessible(page);

  await card(page, "Fragen ohne Antwort").getByRole("link", { name: "Fragen beantworten" }).click();
  await expect(page.getByRole("main").getByText("Stimmt ihr auch Klaviere?").first()).toBeVisible();

  // Another span of days, for the numbers of a minute ago are shown meanwhile.
  await page.goto(`/w/${slug}/analytics?range=week`);
  const funnel = await rowsOf(page, "Von der Frage zum Auto in der Werkstatt");
  expect(funnel.map((row) => row.split("\t").slice(0, 2))).toEqual([
    ["Schritt", "Gespräche"],
    ["gefragt", "2"],
    ["mit Beleg beantwortet", "2"],
    ["Anfrage gesendet", "1"],
    ["Termin vereinbart", "0"],
    ["Termin eingehalten", "0"],
  ]);
  await expectAccessible(page);

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "„Verlauf“ als CSV-Datei laden" }).click();
  const file = await readFile(await (await saved).path(), "utf8");
  const last = file.trim().split("\r\n").at(-1)?.split(";") ?? [];
  expect(last.slice(1)).toEqual(['"2"', '"3"', '"3"', '"0"']);
});

test("days that do not exist are refused in words, and the last 30 days are shown", async ({
  page,
}) => {
  await new SignInPage(page).enter(demoOwner, demoPassword);

  await page.goto("/w/kfz-brandt/analytics?from=2026-05-02&to=2026-05-01");

  await expect(page.getByText("„bis“ darf nicht vor „von“ liegen")).toBeVisible();
  await expect(card(page, "In diesem Zeitraum")).toBeVisible();
});

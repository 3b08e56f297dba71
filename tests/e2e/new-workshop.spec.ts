import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { widgetOn } from "@/tests/support/widget-page";
import { expectAccessible } from "./pages/accessibility";
import { linkInMail } from "./pages/mailbox-page";

/** The workshop's own site on this machine, on an origin that is not ours; its pages can be changed. */
type OwnSite = { url: string; pages: Map<string, string>; server: Server };

async function startOwnSite(): Promise<OwnSite> {
  const front = readFileSync("tests/support/sites/autohaus.html", "utf8");
  const pages = new Map([["/", front]]);
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html" }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages, server };
}

const unique = Date.now();
const founder = `nora${unique}@example.org`;
const colleague = `ina${unique}@example.org`;
const name = `Kfz-Service Lindner ${unique}`;
const slug = `kfz-service-lindner-${unique}`;
const password = "ein kurzer Satz genügt";

const press = (page: Page, label: string | RegExp) =>
  page.getByRole("button", { name: label }).click();

test.describe("a stranger's first day", () => {
  test.describe.configure({ mode: "serial" });
  let site: OwnSite;
  test.beforeAll(async () => {
    site = await startOwnSite();
  });
  test.afterAll(() => {
    site.server.closeAllConnections();
    site.server.close();
  });

  test("leads from the sign-up over the mailbox and the own website to a chat that answers, and to a colleague", async ({
    page,
    browser,
  }) => {
    test.setTimeout(360_000);
    await page.goto("/sign-up");
    await page.getByLabel("Ihr Name").fill("Nora Lindner");
    await page.getByLabel("E-Mail").fill(founder);
    await press(page, "Konto anlegen");
    await expect(page.getByText("Bitte sehen Sie in Ihr Postfach")).toBeVisible();

    await page.goto(await linkInMail(page, founder, /auth\/confirm/));
    await page.getByLabel("Neues Passwort").fill(password);
    await press(page, "Passwort speichern und weiter");

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihre Werkstatt");
    await expectAccessible(page);
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByLabel("Straße und Hausnummer").fill("Gasse 1");
    await page.getByLabel("Postleitzahl").fill("06108");
    await page.getByLabel("Ort").fill("Halle");
    await page.getByLabel("Bundesland oder Region").selectOption("DE-ST");
    await press(page, "Werkstatt anlegen");

    await expect(page).toHaveURL(new RegExp(`/w/${slug}/setup/website`));
    await page.getByLabel("Adresse Ihrer Website").fill(site.url);
    await press(page, "Website lesen");
    await expect(page.getByText("Das hat CarBot gefunden")).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    // The name is the one that was typed.
    await page.getByRole("checkbox", { name: /^Kfz-Service Lindner Name/ }).uncheck();
    await page.getByRole("checkbox", { name: /Räderwechsel/ }).uncheck();
    await press(page, "Ausgewähltes übernehmen");
    await expect(page.getByText("Übernommen.")).toBeVisible();
    await press(page, "Weiter");

    await expect(page.getByText(/Leistungen eingetragen/)).toBeVisible();
    await page.getByLabel("Preis für Achsvermessung in EUR").fill("79,50");
    await press(page, "Ausgewähltes übernehmen");
    await expect(page.getByText("Übernommen.")).toBeVisible();
    await press(page, "Weiter");

    await expect(page.getByRole("textbox", { name: "Samstag" })).toHaveValue("09:00–12:00");
    await press(page, "Weiter");

    await page.getByLabel("Begrüßung").fill("Willkommen bei Lindner!");
    await expect(page.getByRole("figure")).toContainText("Willkommen bei Lindner!");
    await page.getByLabel("Farbe").fill("#8a1c1c");
    await press(page, "Speichern");
    await expect(page.getByText("Gespeichert.")).toBeVisible();
    await press(page, "Weiter");

    await page.getByLabel("Frage").fill("Was kostet eine Achsvermessung?");
    await press(page, "Fragen");
    await expect(page.getByText(/79,50/)).toBeVisible();
    await page.goto(`/w/${slug}/setup/embed`);

    await page.getByLabel("Adresse Ihrer Website").fill(site.url);
    await press(page, "Nachsehen");
    await expect(page.getByText("Noch nicht: Auf dieser Seite fehlt die Zeile.")).toBeVisible();
    const line = await page.getByText(/<script async src=/).textContent();
    site.pages.set(
      "/",
      `<!doctype html><html lang="de"><body><h1>Lindner</h1>${line}</body></html>`,
    );
    await press(page, "Nachsehen");
    await press(page, `${site.url} erlauben`);
    await expect(page.getByText("Erlaubt.")).toBeVisible();
    await press(page, "Nachsehen");
    await expect(page.getByText(/^Ja: Der Chat steht/)).toBeVisible();
    await expectAccessible(page);

    const customer = await (await browser.newContext({ locale: "de-DE" })).newPage();
    await customer.goto(site.url);
    const widget = widgetOn(customer);
    await widget.open();
    await widget.say("Was kostet ein Ölwechsel?");
    await expect(widget.thread.getByText(/89,50/)).toBeVisible();
    await widget.say("Was kostet ein Räderwechsel?");
    await expect(widget.thread.getByText(/25(?:,00)? €/)).toHaveCount(0);

    await page.goto(`/w/${slug}/settings/team`);
    await page.getByLabel("E-Mail").fill(colleague);
    await page.getByRole("combobox", { name: "Rolle", exact: true }).selectOption("mechanic");
    await press(page, "Einladen");
    await expect(page.getByText("Die Einladung ist unterwegs.")).toBeVisible();
    await expectAccessible(page);
    const invitation = await linkInMail(page, colleague, /\/join\//);

    const second = await (await browser.newContext({ locale: "de-DE" })).newPage();
    await second.goto(invitation);
    await expect(second.getByRole("heading", { level: 1 })).toHaveText(`${name} lädt Sie ein`);
    await expectAccessible(second);
    await second.getByLabel("Ihr Name").fill("Ina Kollegin");
    await second.getByLabel("Neues Passwort").fill(password);
    await press(second, "Annehmen");
    await expect(second).toHaveURL(new RegExp(`/w/${slug}/inbox`));
    await expect(second.getByRole("link", { name: "Wissen" }).first()).toBeVisible();
    await expect(second.getByRole("link", { name: "Anfragen" })).toHaveCount(0);
    await second.goto(`/w/${slug}/settings`);
    await expect(second).toHaveURL(/\/settings\/team$/);
    await expect(second.getByText("Nora Lindner")).toBeVisible();
    await expect(second.getByText(founder)).toHaveCount(0);
    await second.goto(`/w/${slug}/setup`);
    await expect(second.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
  });

  test("its link to join opens nothing a second time", async ({ page }) => {
    await page.goto(await linkInMail(page, colleague, /\/join\//));

    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Diese Einladung gilt nicht mehr",
    );
  });
});

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

import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { ownWord } from "@/tests/support/own-word";
import { widgetOn } from "@/tests/support/widget-page";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { linkInMail } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

const workshop = "kfz-brandt";

test("a customer asks for a time, moves it, sees the team's yes and cancels", async ({
  browser,
}) => {
  const name = `Ida ${ownWord()}`;
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  await page.goto(`/book/${workshop}`);
  await expectAccessible(page);
  await page.getByLabel("Was soll gemacht werden?").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Freie Zeiten zeigen" }).click();
  await page
    .getByRole("listitem")
    .getByRole("link", { name: /^\d\d:\d\d$/ })
    .nth(4)
    .click();

  await page.getByRole("button", { name: "Termin anfragen" }).click();
  await expect(page.getByText("Bitte geben Sie Ihren Namen an.")).toBeVisible();
  await page.getByLabel("Ihr Name").fill(name);
  await page.getByLabel("E-Mail").fill("ida@example.com");
  const plate = `L-QX ${randomInt(1000, 9999)}`;
  await page.getByLabel("Kennzeichen").fill(plate);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Termin anfragen" }).click();

  await expect(page.getByRole("heading", { name: "Ihr Termin" })).toBeVisible();
  await expect(page.getByText(/^Angefragt/)).toBeVisible();
  await expectAccessible(page);
  const code = /T-\w{7}/.exec(await page.getByText(/^Ihr Code/).innerText())?.[0] ?? "";
  const own = page.url();
  const file = await page.request.get(
    `${own.replace("/appointment/", "/api/appointments/").replace(`${workshop}/`, `${workshop}/own/`)}/calendar`,
  );
  expect(await file.text()).toContain("STATUS:TENTATIVE");
  await page.getByRole("link", { name: "Verschieben" }).click();
  await page
    .getByRole("button", { name: /^Auf diese Zeit verschieben/ })
    .last()
    .click();
  await expect(page.getByText("Verschoben.")).toBeVisible();
  const day = dayOf(await startOf(page.request, own));

  const desk = await (await browser.newContext()).newPage();
  await new SignInPage(desk).enter(owner, demoPassword);
  await desk.goto(`/w/${workshop}/appointments?day=${day}`);
  await desk
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Bestätigen" }).click();
  await expect(desk.getByRole("dialog").getByText("Bestätigt")).toBeVisible();

  await page.goto(own);
  await expect(page.getByText("Fest gebucht.")).toBeVisible();
  const asks = async (text: string) => (await new Visitor(page.request, workshop).ask(text)).reply;
  expect(await asks(`Ist mein Auto fertig? ${plate}, ${code}`)).toContain("ist bestätigt");
  expect(await asks(`Ist mein Auto fertig? ${plate}, T-2AA2AA2`)).toContain("finde ich keinen");
  await page.getByRole("link", { name: "Absagen" }).click();
  await page.getByRole("button", { name: "Absagen" }).click();
  await expect(page.getByText(/^Abgesagt/)).toBeVisible();
});

type Asks = { get: (url: string) => Promise<{ json: () => Promise<{ startsAt: string }> }> };

/** When a customer's own appointment begins, ISO 8601. */
async function startOf(request: Asks, own: string): Promise<string> {
  const url = own
    .replace(/\?.*$/, "")
    .replace("/appointment/", "/api/appointments/")
    .replace(`${workshop}/`, `${workshop}/own/`);
  return (await (await request.get(url)).json()).startsAt;
}

const dayOf = (startsAt: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date(startsAt));

test("an owner enters an absence and a job's days, and subscribes to the calendar", async ({
  page,
  request,
}) => {
  const reason = `Urlaub ${ownWord()}`;
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`/w/${workshop}/appointments/settings`);
  await expectAccessible(page);

  await page.getByLabel("Von", { exact: true }).fill("2027-05-03T08:00");
  await page.getByLabel("Bis", { exact: true }).fill("2027-05-03T07:00");
  await page.getByLabel("Grund").fill(reason);
  await page.getByRole("button", { name: "Abwesenheit eintragen" }).click();
  await expect(page.getByText("Das Ende muss nach dem Beginn liegen.")).toBeVisible();
  await page.getByLabel("Bis", { exact: true }).fill("2027-05-03T17:00");
  await page.getByRole("button", { name: "Abwesenheit eintragen" }).click();
  const absence = page.getByRole("listitem").filter({ hasText: reason });
  await expect(absence).toContainText("03.05.2027");
  await absence.getByRole("button").click();
  await expect(absence).toHaveCount(0);

  await page.getByLabel("Leistung").selectOption({ label: "Klimaservice" });
  await page.getByRole("checkbox", { name: "Dienstag" }).check();
  await page.getByLabel("Spätester Beginn").fill("14:00");
  await page.getByRole("button", { name: "Festlegen" }).click();
  const bound = page.getByRole("listitem").filter({ hasText: "Dienstag, Beginn bis 14:00" });
  await expect(bound).toBeVisible();
  await bound.getByRole("button").click();
  await expect(bound).toHaveCount(0);

  await page.getByRole("button", { name: /^(?:Neue )?Adresse erzeugen$/ }).click();
  const address = await page.getByLabel("Adresse des Kalenders", { exact: true }).innerText();
  const calendar = await request.get(new URL(address).pathname);
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR/);
  await page.getByRole("button", { name: "Adresse abschalten" }).click();
  await expect(page.getByRole("button", { name: "Adresse erzeugen", exact: true })).toBeVisible();
  expect((await request.get(new URL(address).pathname)).status()).toBe(404);
});

test("a wish in the chat leads by one of three times to an appointment, which the desk drags and whose end the chat tells", async ({
  browser,
}) => {
  test.slow();
  const name = `Udo ${ownWord()}`;
  const email = `udo-${ownWord()}@example.com`;
  const plate = `L-QY ${randomInt(1000, 9999)}`;
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const chat = await phone.newPage();
  await chat.goto(`/demo/${workshop}`);
  const widget = widgetOn(chat);
  await widget.open();
  await widget.say("Ich brauche einen Termin zum Ölwechsel");
  const times = widget.thread.getByRole("list", { name: "Freie Zeiten" }).getByRole("link");
  await expect(times).toHaveCount(4);
  await expect(times.last()).toHaveText("Andere Zeit");
  await expectAccessible(chat);

  const opened = chat.waitForEvent("popup");
  await times.nth(2).click();
  const page = await opened;
  await page.getByLabel("Ihr Name").fill(name);
  await page.getByLabel("E-Mail").fill(email);
  await page.getByLabel("Kennzeichen").fill(plate);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Termin anfragen" }).click();
  await expect(page.getByText(/^Angefragt/)).toBeVisible();
  const code = /T-\w{7}/.exec(await page.getByText(/^Ihr Code/).innerText())?.[0] ?? "";
  const own = page.url();
  const before = await startOf(page.request, own);

  const desk = await (
    await browser.newContext({ viewport: { width: 1440, height: 1000 } })
  ).newPage();
  await new SignInPage(desk).enter(owner, demoPassword);
  await desk.goto(`/w/${workshop}/appointments?day=${dayOf(before)}`);
  const inGrid = desk.locator(".ec-event").filter({ hasText: name });
  // The calendar draws its events anew when it has heard from the server.
  await expect(async () => {
    await inGrid.scrollIntoViewIfNeeded();
    const from = await inGrid.boundingBox();
    if (!from) throw new Error("the appointment is not on the calendar");
    await desk.mouse.move(from.x + from.width / 2, from.y + 6);
    await desk.mouse.down();
    await desk.mouse.move(from.x + from.width / 2, from.y + 6 + from.height, { steps: 8 });
    await desk.mouse.up();
    await expect.poll(() => startOf(page.request, own), { timeout: 5_000 }).not.toBe(before);
  }).toPass({ timeout: 40_000 });

  const dialog = desk.getByRole("dialog", { name });
  // A press that falls into the drawing anew meets an event that is gone.
  await expect(async () => {
    await inGrid.click({ timeout: 2_000 });
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  for (const step of ["Bestätigen", "Fahrzeug ist da", "Arbeit beginnt", "Fertig"]) {
    await dialog.getByRole("button", { name: step, exact: true }).click();
  }
  await expect(dialog.getByRole("button", { name: "Arbeit beginnt" })).toBeVisible();

  await widget.say(`Ist mein Auto fertig? ${plate}, ${code}`);
  await expect(widget.thread).toContainText("Ihr Auto ist fertig und kann abgeholt werden.");
  const stranger = new Visitor(page.request, workshop);
  expect((await stranger.ask(`Ist mein Auto fertig? ${plate}, T-2AA2AA2`)).reply).toContain(
    "finde ich keinen",
  );
  expect(await linkInMail(page, email, /\/appointment\//)).toContain("/appointment/");
});

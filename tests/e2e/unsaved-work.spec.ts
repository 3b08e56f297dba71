import { expect, type Page, test } from "@playwright/test";
import { ownWord } from "@/tests/support/own-word";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

const knowledge = "/w/kfz-brandt/knowledge";
const notSaved = "Das wurde nicht gespeichert. Bitte versuchen Sie es erneut.";

function save(page: Page) {
  return page.getByRole("button", { name: "Speichern", exact: true });
}

/** What a session that ran out looks like: its cookie is gone. */
async function endSession(page: Page) {
  await page.context().clearCookies({ name: /carbot-session/ });
}

/** Follows the link to sign in, in the tab that it opens. */
async function signInAgain(page: Page) {
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "In neuem Tab anmelden" }).first().click();
  const tab = await opened;
  await new SignInPage(tab).signIn(owner, demoPassword);
  await expect(tab.getByRole("heading", { name: "Heute", level: 1 })).toBeVisible();
}

test("an entry that cannot be sent stays in its form, and is saved once the connection is back", async ({
  page,
  context,
}) => {
  const question = `Waschen Sie auch Wohnwagen ${ownWord()}?`;
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`${knowledge}/faqs`);
  await page.getByRole("button", { name: "Antwort hinzufügen" }).click();
  await page.getByLabel("Frage", { exact: true }).fill(question);
  await page.getByLabel("Antwort", { exact: true }).fill("Nein, nur Reisemobile.");

  await context.setOffline(true);
  await save(page).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(notSaved);
  await expect(page.getByLabel("Frage", { exact: true })).toHaveValue(question);
  await context.setOffline(false);
  await save(page).click();

  await expect(page.getByRole("heading", { name: question })).toBeVisible();
  await page.getByRole("button", { name: `„${question}“ löschen` }).click();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(page.getByRole("heading", { name: question })).toHaveCount(0);
});

test("hours that cannot be sent stay in their form", async ({ page, context }) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`${knowledge}/hours`);
  await page.getByRole("textbox", { name: "Sonntag" }).fill("10:00–12:00");

  await context.setOffline(true);
  await save(page).click();

  await expect(page.getByText(notSaved)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Sonntag" })).toHaveValue("10:00–12:00");
});

test("an answer to an open question that cannot be sent stays in its form", async ({
  page,
  context,
  request,
}) => {
  const question = "Verkauft ihr auch Dachzelte aus Segeltuch?";
  await new Visitor(request, "kfz-brandt").ask(question);
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`${knowledge}/gaps`);
  await page.getByRole("button", { name: `„${question}“ beantworten` }).click();
  await page.getByRole("textbox", { name: "Antwort" }).fill("Ja, ab Mai.");

  await context.setOffline(true);
  await page.getByRole("button", { name: "Speichern und erneut fragen" }).click();

  await expect(page.getByText(notSaved)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Antwort" })).toHaveValue("Ja, ab Mai.");
});

test("signing in without a connection says so and keeps the e-mail", async ({ page, context }) => {
  const door = new SignInPage(page);
  await door.open();

  await context.setOffline(true);
  await door.signIn(owner, demoPassword);

  await expect(door.refusal).toContainText("Die Anmeldung ist gerade nicht erreichbar.");
  await expect(door.email).toHaveValue(owner);
});

test("a session that ends while an entry is written takes nothing away", async ({ page }) => {
  const question = `Lackieren Sie auch Fahrräder ${ownWord()}?`;
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`${knowledge}/faqs`);
  await page.getByRole("button", { name: "Antwort hinzufügen" }).click();
  await page.getByLabel("Frage", { exact: true }).fill(question);
  await page.getByLabel("Antwort", { exact: true }).fill("Leider nicht.");

  await endSession(page);
  await save(page).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Sie wurden abgemeldet.");
  await expectAccessible(page);
  await signInAgain(page);
  await save(page).click();

  await expect(page.getByRole("heading", { name: question })).toBeVisible();
  await page.getByRole("button", { name: `„${question}“ löschen` }).click();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(page.getByRole("heading", { name: question })).toHaveCount(0);
});

test("a session that ends while a reply is written says so beside the reply, and it is sent after all", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const { conversationId } = await visitor.ask("Habt ihr am Montag offen?");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`/w/kfz-brandt/inbox/${conversationId}`);
  await inbox.write("Ja, ab halb acht.");

  await endSession(page);
  // Nothing is asked while a stream is open: the first that is sent finds out.
  await inbox.send();
  const notice = page.getByText("Was Sie hier geschrieben haben, ist noch da");
  await expect(notice).toBeVisible();
  await expect(page.getByText("Keine Verbindung")).toHaveCount(0);
  await expect(inbox.replyField).toHaveValue("Ja, ab halb acht.");
  await expectAccessible(page);
  await signInAgain(page);
  await inbox.send();

  await expect(inbox.replyField).toHaveValue("");
  await expect(notice).toBeHidden();
  expect((await visitor.messages()).at(-1)).toMatchObject({ body: "Ja, ab halb acht." });
});

test("opening a second entry leaves the first as it was being written", async ({ page }) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`${knowledge}/services`);
  await page.getByRole("button", { name: "„Ölwechsel“ bearbeiten" }).click();
  await page.getByLabel("Beschreibung").fill("Mit Filter, halb geschrieben");

  await page.getByRole("button", { name: "„Klimaservice“ bearbeiten" }).click();

  const descriptions = page.getByLabel("Beschreibung");
  await expect(descriptions).toHaveCount(2);
  await expect(descriptions.first()).toHaveValue("Mit Filter, halb geschrieben");
  await expectAccessible(page);
});

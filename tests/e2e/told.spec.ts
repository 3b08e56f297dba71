import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { ownWord } from "@/tests/support/own-word";
import { widgetOn } from "@/tests/support/widget-page";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { LeadsPage } from "./pages/leads-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

const demo = "/demo/kfz-brandt";

/** What no other test tells. */
function somebody() {
  const letters = ownWord();
  const number = String(randomInt(10_000_000, 99_999_999));
  const plateNumber = randomInt(1000, 9999);
  return {
    name: `Mia Q${letters}`,
    phone: `0151 ${number}`,
    shown: `+49 151 ${number.slice(0, 3)}`,
    plate: `L-XY ${plateNumber}`,
    platesShown: `L XY ${plateNumber}`,
    runTogether: `lxy${plateNumber}`,
  };
}

test("what is typed in the chat stands in the inbox at once, and is found by name, number and plate", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const { name, phone, plate, platesShown, runTogether } = somebody();
  await visitor.ask("Ich brauche einen Termin für Räderwechsel");
  await visitor.ask(name);
  await visitor.ask(phone);
  await visitor.ask(`Mein Golf, Kennzeichen ${plate}`);
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);

  for (const text of [name, phone, phone.replaceAll(" ", ""), plate, runTogether]) {
    await inbox.search(text);
    await expect(inbox.conversations).toHaveCount(1);
    await expect(inbox.conversation(name)).toBeVisible();
  }
  await inbox.openConversation(name);
  const told = page.getByRole("region", { name: "Im Chat genannt" });
  await expect(told).toContainText(name);
  await expect(told).toContainText(platesShown);
  await expect(told).toContainText("Golf");
  await expect(told.getByRole("link")).toHaveAttribute(
    "href",
    `tel:+49${phone.replaceAll(" ", "").slice(1)}`,
  );
  await expectAccessible(page);
});

test("a word of an earlier message is found", async ({ page, request }) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const word = `wort${ownWord()}`;
  await visitor.ask(`Das ist ${word}`);
  await visitor.ask("Wann habt ihr am Montag offen?");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);

  await inbox.search(word);

  await expect(inbox.conversations).toHaveCount(1);
});

test("a complaint is met first and its words never become a name", async ({ page }) => {
  await page.goto(demo);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say("Ich brauche einen Termin für einen Ölwechsel");
  await expect(widget.thread.locator(".entry.bot").last()).toContainText("Terminwunsch");
  await widget.say("Ich bin total sauer, ihr habt meinen Wagen zerkratzt zurückgegeben!");
  const reply = widget.thread.locator(".entry.bot").last();
  await expect(reply).toContainText("Das tut mir leid");
  await expect(reply).not.toContainText("Wunschzeit");
  await reply.getByRole("button").click();
  const form = widget.panel.getByRole("form", { name: "Ihre Anfrage" });
  await expect(form.getByLabel("Name")).toHaveValue("");
});

test("a form that was sent is known to the dialogue and the buttons, survives a reload, and is amended by the next", async ({
  page,
}) => {
  const { name, phone } = somebody();
  await page.goto(demo);
  const widget = widgetOn(page);
  const form = widget.panel.getByRole("form", { name: "Ihre Anfrage" });
  const last = widget.thread.locator(".entry.bot").last();
  await widget.open();
  await widget.say("Ich brauche einen Termin für einen Ölwechsel");
  await last.getByRole("button", { name: "Termin anfragen" }).click();
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("Telefon").fill(phone);
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "Anfrage senden" }).click();
  await expect(widget.thread.getByRole("button", { name: /^Gesendet \d\d:\d\d$/ })).toBeVisible();

  await widget.say("Wie lange dauert ein Ölwechsel?");
  await expect(last).toContainText("Minuten");
  await expect(last).not.toContainText("Zu Ihrer Anfrage");

  await page.reload();
  await widget.open();
  await widget.thread.getByRole("button", { name: /^Gesendet/ }).click();
  await expect(form.getByLabel("Name")).toHaveValue(name);
  await form.getByText("Weitere Angaben").click();
  await form.getByLabel("Wunschtermin").fill("Montag um 9");
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "Anfrage senden" }).click();
  await expect(widget.thread.getByText(`Vielen Dank, ${name}!`)).toBeVisible();

  const leads = new LeadsPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await leads.open("kfz-brandt");
  await expect(leads.lead(name)).toHaveCount(1);
  await expect(leads.lead(name)).toContainText("Montag um 9");
  await expect(leads.lead(name)).toContainText("Geändert");
});

test("what was told is sent from the chat by one agreement and one tap, and stays sent after a reload", async ({
  page,
}) => {
  const { name, phone } = somebody();
  await page.goto(demo);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say(`Termin für Räderwechsel am Freitag um 10 Uhr bitte, ${name}, ${phone}`);
  const reply = widget.thread.locator(".entry.bot").last();
  await expect(reply).toContainText(name);
  await expect(reply).toContainText("Freitag um 10");
  const card = reply.getByRole("form", { name: "Ihre Anfrage" });
  await expect(card).toContainText(name);
  await card.getByRole("button", { name: "So absenden" }).click();
  await expect(card.getByRole("checkbox")).toHaveAttribute("aria-invalid", "true");

  await card.getByRole("button", { name: "Ändern" }).click();
  const form = widget.panel.getByRole("form", { name: "Ihre Anfrage" });
  await expect(form.getByLabel("Name")).toHaveValue(name);
  await expect(form.getByRole("checkbox")).not.toBeChecked();
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "Anfrage senden" }).click();
  await expect(widget.thread).toContainText("Ihre Anfrage ist beim Team angekommen");

  await page.reload();
  await widget.open();
  await expect(widget.thread.getByRole("button", { name: /^Gesendet/ }).last()).toBeVisible();
  await expect(widget.thread.getByRole("button", { name: "So absenden" })).toHaveCount(0);
});

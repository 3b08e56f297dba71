import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { ownWord } from "@/tests/support/own-word";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, mechanic, owner } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { LeadsPage } from "./pages/leads-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

/** What no other test says. */
const somebody = () => ({
  name: `Ida Q${ownWord()}`,
  phone: `0151 ${randomInt(10_000_000, 99_999_999)}`,
});

test("an owner hands out and erases a conversation that has no contact yet", async ({
  page,
  request,
}) => {
  const word = `wort${ownWord()}`;
  await new Visitor(request, "kfz-brandt").ask(`Das ist ${word}`);
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await inbox.search(word);
  await inbox.conversations.first().getByRole("link").click();
  const privacy = page.getByRole("region", { name: "Datenschutz" });

  const download = page.waitForEvent("download");
  await privacy.getByRole("button", { name: /^Daten exportieren/ }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain(word);
  await expectAccessible(page);

  await privacy.getByRole("button", { name: "Gespräch löschen" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("mit allen Nachrichten");
  await dialog.getByRole("button", { name: "Endgültig löschen" }).click();

  await expect(page).toHaveURL(/\/inbox(\?|$)/);
  await expect(inbox.conversations).toHaveCount(0);
});

test("an owner erases a person on a phone, out of inbox and leads", async ({ page, request }) => {
  const { name, phone } = somebody();
  const visitor = new Visitor(request, "kfz-brandt");
  await visitor.ask("Was kostet ein Ölwechsel?");
  await visitor.leaveContact(name, phone);
  await page.setViewportSize({ width: 390, height: 844 });
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await inbox.search(name);
  await inbox.openConversation(name);
  await page.getByRole("button", { name: "Kontaktdaten" }).click();
  await page.getByRole("button", { name: `Person löschen: ${name}` }).click();
  const dialog = page.getByRole("dialog", { name: `${name} löschen?` });
  await expect(dialog).toContainText("alle Gespräche mit ihren Nachrichten");
  await expect(dialog).toContainText("alle Anfragen");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Endgültig löschen" }).click();

  await expect(page).toHaveURL(/\/inbox(\?|$)/);
  await expect(inbox.conversation(name)).toHaveCount(0);
  await new LeadsPage(page).open("kfz-brandt");
  await expect(page.getByRole("heading", { name: "Anfragen" })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test("a person comes back to the leads when erasing fails, and goes at once when it does not", async ({
  page,
  request,
}) => {
  const { name, phone } = somebody();
  const visitor = new Visitor(request, "kfz-brandt");
  await visitor.ask("Was kostet ein Ölwechsel?");
  await visitor.leaveContact(name, phone);
  const leads = new LeadsPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await leads.open("kfz-brandt");
  const erase = async () => {
    await leads
      .lead(name)
      .getByRole("button", { name: `Person löschen: ${name}` })
      .click();
    await page.getByRole("dialog").getByRole("button", { name: "Endgültig löschen" }).click();
  };

  await page.route("**/contacts/*", (route) => route.fulfill({ status: 503, body: "{}" }));
  await erase();
  await expect(page.getByText("Das Löschen hat nicht geklappt")).toBeVisible();
  await expect(leads.lead(name)).toHaveCount(1);

  await page.unroute("**/contacts/*");
  await erase();
  await expect(leads.lead(name)).toHaveCount(0);
  await page.reload();
  await expect(leads.lead(name)).toHaveCount(0);
});

test("nobody but an owner is offered a person's data or their end", async ({ page, request }) => {
  const word = `wort${ownWord()}`;
  await new Visitor(request, "kfz-brandt").ask(`Das ist ${word}`);
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(mechanic, demoPassword);
  await inbox.search(word);
  await inbox.conversations.first().getByRole("link").click();

  await expect(inbox.thread).toBeVisible();
  await expect(page.getByRole("region", { name: "Datenschutz" })).toHaveCount(0);
});

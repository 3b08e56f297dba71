import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, mechanic, owner } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

/** A word of letters that no other test uses. */
const unheard = () => `Wort${randomUUID().replaceAll(/[^a-z]/g, "")}`;

async function signIn(browser: Browser, login: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await new SignInPage(page).enter(login, demoPassword);
  return { page, inbox: new InboxPage(page), close: () => context.close() };
}

async function openIn(page: Page, conversationId: string, query = "") {
  await page.goto(`/w/kfz-brandt/inbox/${conversationId}${query}`);
}

const noteField = (page: Page) => page.getByRole("textbox", { name: "Notiz" });

test("a note names a colleague, who finds it at once, and the customer gets none of it", async ({
  page,
  browser,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const { conversationId } = await visitor.ask("Was kostet ein Ölwechsel?");
  const word = unheard();
  const colleague = await signIn(browser, mechanic);
  await colleague.page.goto("/w/kfz-brandt/inbox?queue=all");
  await new SignInPage(page).enter(owner, demoPassword);
  await openIn(page, conversationId);

  await page.getByRole("radio", { name: "Notiz ans Team" }).click();
  await noteField(page).pressSequentially("@");
  await page.getByRole("option").first().click();
  const named = await noteField(page).inputValue();
  await noteField(page).fill(`${named}${word}`);
  await page.getByRole("button", { name: "Notieren" }).click();
  const note = page.getByRole("article").filter({ hasText: word });
  await expect(note).toContainText("Notiz von");
  await expect(noteField(page)).toHaveValue("");
  await expectAccessible(page);

  await openIn(colleague.page, conversationId);
  await expect(colleague.inbox.thread).toContainText(word);
  const told = JSON.stringify(await visitor.messages()) + (await visitor.ask("Noch da?")).reply;
  expect(told).not.toContain(word);
  await note.getByRole("button", { name: "Notiz löschen" }).click();
  await expect(note).toHaveCount(0);
  await colleague.close();
});

test("a canned reply is written in the settings, picked with a slash and filled in", async ({
  page,
  request,
}) => {
  const shortcut = unheard().toLowerCase().slice(0, 20);
  const visitor = new Visitor(request, "kfz-brandt");
  const { conversationId } = await visitor.ask("Was kostet ein Ölwechsel?");
  await visitor.leaveContact("Mia Lang", "0341 5550144");
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/settings/replies");
  await page.getByLabel("Kürzel").first().fill(shortcut);
  await page.getByLabel("Text", { exact: true }).first().fill("Hallo {vorname}");
  await page.getByRole("button", { name: "Hinzufügen" }).click();
  await expect(page.getByText("Bitte geben Sie 1 bis 2.000 Zeichen ein")).toBeVisible();
  await page
    .getByLabel("Text", { exact: true })
    .first()
    .fill("Hallo {name}, Ihr {kennzeichen} ist fertig.");
  await page.getByRole("button", { name: "Hinzufügen" }).click();
  await expect(page.getByText(`/${shortcut}`)).toBeVisible();
  await expectAccessible(page);

  const inbox = new InboxPage(page);
  await openIn(page, conversationId);
  await inbox.replyField.pressSequentially(`/${shortcut.slice(0, 12)}`);
  await expect(page.getByRole("option", { name: shortcut })).toBeVisible();
  await inbox.replyField.press("Enter");
  await expect(inbox.replyField).toHaveValue("Hallo Mia Lang, Ihr {kennzeichen} ist fertig.");
  await expect(page.getByText("Bitte noch ausfüllen: {kennzeichen}")).toBeVisible();
  await inbox.replyField.fill("Hallo Mia Lang, Ihr Wagen ist fertig.");
  await inbox.send();
  await expect(inbox.thread).toContainText("Hallo Mia Lang, Ihr Wagen ist fertig.");

  await page.goto("/w/kfz-brandt/settings/replies");
  await page.getByText(`/${shortcut}`).click();
  await page.getByRole("button", { name: `„/${shortcut}“ löschen` }).click();
  await page.getByRole("button", { name: "Löschen", exact: true }).click();
  await expect(page.getByText(`/${shortcut}`)).toHaveCount(0);
});

test("several conversations are done at once, and brought back by one undo", async ({
  page,
  request,
}) => {
  const name = unheard();
  for (const _ of ["first", "second"]) {
    const visitor = new Visitor(request, "kfz-brandt");
    await visitor.ask("Was kostet ein Ölwechsel?");
    await visitor.leaveContact(name, "0341 5550155");
  }
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await inbox.search(name);
  await expect(inbox.conversation(name)).toHaveCount(2);
  await page.getByRole("button", { name: "Mehrere auswählen" }).click();
  for (const place of [0, 1]) {
    await page
      .getByRole("checkbox", { name: `${name} auswählen` })
      .nth(place)
      .click();
  }
  await expect(page.getByText("2 ausgewählt")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Erledigt", exact: true }).click();

  await expect(page.getByText("2 Gespräche erledigt.")).toBeVisible();
  const waiting = inbox.conversation(name).filter({ hasText: "Neue Anfrage" });
  await expect(waiting).toHaveCount(0);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(waiting).toHaveCount(2);
});

test("a conversation is tagged and put off, found by its tag, and back when the customer writes", async ({
  page,
  request,
}) => {
  const tag = unheard();
  const visitor = new Visitor(request, "kfz-brandt");
  const { conversationId } = await visitor.ask("Was kostet ein Ölwechsel?");
  await visitor.leaveContact(tag, "0341 5550156");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await openIn(page, conversationId);
  await page.getByRole("button", { name: "Zuweisen, später, Stichwörter" }).click();
  await page.getByRole("combobox", { name: "Stichwörter" }).fill(tag);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Stichwort „${tag}“ entfernen` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Morgen, 8 Uhr" }).click();
  await expect(page.getByText("Vorgemerkt.")).toBeVisible();
  await expect(inbox.conversation(tag)).toHaveCount(0);

  await page.goto(`/w/kfz-brandt/inbox?queue=snoozed&tag=${tag}`);
  await expect(inbox.conversations).toHaveCount(1);
  await visitor.ask("Und?");
  await expect(inbox.conversations).toHaveCount(0);
  await page.goto(`/w/kfz-brandt/inbox?tag=${tag}`);
  await expect(inbox.conversation(tag)).toContainText("Neue Anfrage");

  await page.goto("/w/kfz-brandt/settings/replies");
  await page.getByRole("button", { name: `Stichwort „${tag}“ löschen` }).click();
  await page.getByRole("button", { name: "Löschen", exact: true }).click();
  await expect(page.getByRole("button", { name: `Stichwort „${tag}“ löschen` })).toHaveCount(0);
});

test("keys reply, close, undo and explain themselves, and what is being written is there after a reload", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const { conversationId } = await visitor.ask("Was kostet ein Ölwechsel?");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await openIn(page, conversationId);
  await inbox.thread.click();
  await page.keyboard.press("r");
  await expect(inbox.replyField).toBeFocused();
  await page.keyboard.type("Wir sehen j und k nach");
  await expect(inbox.replyField).toHaveValue("Wir sehen j und k nach");
  await page.reload();
  await expect(inbox.replyField).toHaveValue("Wir sehen j und k nach");
  await inbox.replyField.fill("");

  await inbox.thread.click();
  await page.keyboard.press("e");
  await expect(page.getByText("Dieses Gespräch ist erledigt.")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("Der Bot antwortet.")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Tastenkürzel" })).toContainText(
    "Nächstes Gespräch",
  );
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Gespräche durchsuchen" })).toBeFocused();
});

test("what a colleague answers where the bot did not know is the bot's own answer from then on", async ({
  page,
  request,
}) => {
  const question = `Bietet ihr ${unheard()} an?`;
  const visitor = new Visitor(request, "kfz-brandt");
  const { conversationId } = await visitor.ask(question);
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await openIn(page, conversationId);
  await inbox.write("Ja, das machen wir gern.");
  await inbox.send();
  await page.getByRole("button", { name: "Für nächstes Mal merken?" }).click();
  const sheet = page.getByRole("dialog", { name: "Für nächstes Mal merken" });
  await expect(sheet.getByLabel("Frage", { exact: true })).toHaveValue(question);
  await expect(sheet.getByLabel("Antwort", { exact: true })).toHaveValue(
    "Ja, das machen wir gern.",
  );
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Speichern und erneut fragen" }).click();
  await expect(sheet.getByText("Die Frage wird ab sofort beantwortet.")).toBeVisible();
  await sheet.getByRole("button", { name: "Fertig" }).click();
  await expect(page.getByRole("button", { name: "Für nächstes Mal merken?" })).toHaveCount(0);

  const { reply } = await new Visitor(request, "kfz-brandt").ask(question);
  expect(reply).toContain("Ja, das machen wir gern.");
  await page.goto("/w/kfz-brandt/knowledge/faqs");
  await page.getByRole("button", { name: `„${question}“ löschen` }).click();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(page.getByRole("heading", { name: question })).toHaveCount(0);
});

test("a customer's earlier conversations stand beside the open one", async ({ page, request }) => {
  const name = unheard();
  for (const question of ["Was kostet ein Ölwechsel?", "Habt ihr am Samstag offen?"]) {
    const visitor = new Visitor(request, "kfz-brandt");
    await visitor.ask(question);
    await visitor.leaveContact(name, "0341 5550157");
  }
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await inbox.search(name);
  await inbox.conversation(name).filter({ hasText: "Samstag" }).getByRole("link").click();
  await expect(inbox.thread).toContainText("Samstag");

  const beside = page.getByRole("region", { name: "Frühere Gespräche" });
  await beside
    .getByRole("link", { name: /Ölwechsel/ })
    .first()
    .click();
  await expect(inbox.thread).toContainText("Was kostet ein Ölwechsel?");
});

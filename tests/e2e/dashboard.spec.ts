import { expect, test } from "@playwright/test";
import { ownWord } from "@/tests/support/own-word";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, owner, ownerOfBoth } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { LeadsPage } from "./pages/leads-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

/** A name no other test uses, and all letters, so that it can be searched for. */
function uniqueName() {
  return `Kunde ${ownWord()}`;
}

test("a conversation is found, read, taken over, answered and handed back", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const name = uniqueName();
  await visitor.ask("Was kostet ein Ölwechsel?");
  await visitor.leaveContact(name, "0341 5550188");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);

  await inbox.search(name);
  await expect(inbox.conversations).toHaveCount(1);
  await expect(inbox.conversation(name)).toContainText("Anfrage");
  await inbox.openConversation(name);
  await expect(inbox.thread).toContainText("Was kostet ein Ölwechsel?");
  await expect(inbox.thread.getByRole("list", { name: "Quellen" })).toContainText("Ölwechsel");
  await expect(page.getByRole("link", { name: "+49 341 555 0188" })).toBeVisible();
  await expectAccessible(page);

  await inbox.takeOver.click();
  await expect(page.getByText("Sie haben übernommen. Der Bot schweigt.")).toBeVisible();
  await expect(inbox.conversation(name)).toContainText("Neue Anfrage");
  expect((await visitor.ask("Ist noch jemand da?")).mode).toBe("human");
  await expect(inbox.thread).toContainText("Ist noch jemand da?");

  await inbox.write("Guten Tag, wir rufen gleich an.");
  await inbox.replyField.press("Control+Enter");
  await expect(inbox.thread).toContainText("Guten Tag, wir rufen gleich an.");
  await expect(inbox.replyField).toHaveValue("");
  expect((await visitor.messages()).at(-1)).toMatchObject({
    author: "member",
    body: "Guten Tag, wir rufen gleich an.",
  });

  await inbox.handBack.click();
  await expect(page.getByText("Der Bot antwortet.")).toBeVisible();
  expect((await visitor.ask("Was kostet ein Ölwechsel?")).mode).toBe("bot");
});

test("a reply that fails stays, and sent again arrives once", async ({ page, request }) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const name = uniqueName();
  await visitor.ask("Habt ihr am Montag offen?");
  await visitor.leaveContact(name, "0341 5550177");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await inbox.search(name);
  await inbox.openConversation(name);

  // The server stores the reply, and its answer is lost on the way back.
  await page.route(
    /\/messages$/,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await inbox.write("Ja, ab halb acht.");
  await inbox.send();
  await expect(page.getByText("Nicht gesendet. Ihr Text ist noch da.")).toBeVisible();
  await expect(inbox.replyField).toHaveValue("Ja, ab halb acht.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Erneut senden" }).click();

  await expect(inbox.replyField).toHaveValue("");
  const sent = (await visitor.messages()).filter(({ body }) => body === "Ja, ab halb acht.");
  expect(sent).toHaveLength(1);
});

test("who needs a person is listed first with the reason, and every queue shows what it says", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const name = uniqueName();
  await visitor.ask("Was kostet ein Klimaservice?");
  await visitor.leaveContact(name, "0341 5550166");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await expect(inbox.conversation(name)).toContainText("Neue Anfrage");
  await expect(inbox.conversation(name)).toContainText("Was kostet ein Klimaservice?");
  await inbox.search(name);
  await expect(inbox.conversation(name)).toBeVisible();

  await inbox.openConversation(name);
  await inbox.write("Wir rufen Sie an.");
  await inbox.send();

  await inbox.show("Meine");
  await expect(inbox.conversation(name)).toBeVisible();
  await inbox.show("Vom Bot erledigt");
  await expect(inbox.conversation(name)).toBeHidden();
  await page.getByRole("button", { name: "Erledigt", exact: true }).click();
  await inbox.show("Erledigt");
  await expect(inbox.conversation(name)).toBeVisible();
  await expectAccessible(page);
});

test("a conversation opens that is pressed while a search is still being typed", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const name = uniqueName();
  await visitor.ask("Was kostet ein Klimaservice?");
  await visitor.leaveContact(name, "0171 2223344");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await inbox.search(name);
  await expect(inbox.conversation(name)).toBeVisible();

  await page.getByRole("searchbox", { name: "Gespräche durchsuchen" }).press("End");
  await page.keyboard.type(" ");
  await inbox.openConversation(name);

  // The search would have come by now.
  await page.waitForTimeout(500);
  await expect(inbox.thread).toBeVisible();
});

test("each workshop shows its own conversations, and the switcher leads from one to the other", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "northgate-garage");
  const name = uniqueName();
  await visitor.ask("How much is an MOT test?");
  await visitor.leaveContact(name, "01904 550188");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(ownerOfBoth, demoPassword);
  await inbox.search(name);
  await expect(page.getByText("Kein Gespräch passt")).toBeVisible();

  await inbox.switchWorkshop("Northgate Garage");
  await expect(page).toHaveURL(/northgate-garage/);
  await inbox.goThere();
  await expect(inbox.conversation(name)).toBeVisible();
});

test("a lead is moved along and can be called, and its conversation opened", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const name = uniqueName();
  await visitor.ask("Was kostet ein Ölwechsel?");
  await visitor.leaveContact(name, "0341 5550155");
  const leads = new LeadsPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await leads.open("kfz-brandt");
  await expectAccessible(page);

  await expect(leads.lead(name).getByRole("link", { name: "+49 341 555 0155" })).toHaveAttribute(
    "href",
    "tel:+493415550155",
  );
  await leads.moveTo(name, "Kontaktiert");
  await page.reload();
  await expect(leads.status(name)).toHaveValue("contacted");

  await leads.show("Neu");
  await expect(leads.lead(name)).toBeHidden();
  await leads.show("Kontaktiert");
  await leads.lead(name).getByRole("link", { name: "Gespräch ansehen" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

import { expect, test } from "@playwright/test";
import { demoPassword, owner } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

test("a form opened by the keyboard has the focus, and gives it back to what opened it", async ({
  page,
}) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/knowledge/services");
  const name = page.getByLabel("Leistung", { exact: true });
  const cancel = page.getByRole("button", { name: "Abbrechen" });

  for (const opener of [
    page.getByRole("button", { name: "Leistung hinzufügen" }),
    page.getByRole("button", { name: "„Ölwechsel“ bearbeiten" }),
  ]) {
    await opener.press("Enter");
    await expect(name).toBeFocused();
    await cancel.press("Enter");
    await expect(opener).toBeFocused();
  }
});

test("an open question is answered by the keyboard, and a look at another kind keeps the answer", async ({
  page,
  request,
}) => {
  const question = "Stimmt ihr auch Klaviere aus Ebenholz?";
  await new Visitor(request, "kfz-brandt").ask(question);
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/knowledge/gaps");
  const opener = page.getByRole("button", { name: `„${question}“ beantworten` });

  await opener.press("Enter");
  await expect(page.getByRole("textbox", { name: "Frage" })).toBeFocused();
  await page.getByRole("textbox", { name: "Antwort" }).fill("Nein, nur Motoren.");
  await page.getByRole("radio", { name: "Leistung", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Antwort" })).toHaveCount(0);
  await page.getByRole("radio", { name: "Antwort", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Antwort" })).toHaveValue("Nein, nur Motoren.");
  await page.getByRole("button", { name: "Abbrechen" }).press("Enter");

  await expect(opener).toBeFocused();
});

test("whoever takes over by the keyboard stays where handing back is", async ({
  page,
  request,
}) => {
  const { conversationId } = await new Visitor(request, "kfz-brandt").ask("Habt ihr heute offen?");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`/w/kfz-brandt/inbox/${conversationId}`);

  await inbox.takeOver.press("Enter");
  await expect(inbox.handBack).toBeFocused();
  await expect(inbox.handBack).toBeEnabled();
  await inbox.handBack.press("Enter");
  await expect(inbox.takeOver).toBeFocused();
  await expect(inbox.takeOver).toBeEnabled();
  await page.getByRole("button", { name: "Erledigt" }).press("Enter");

  await expect(page.getByRole("button", { name: "Wieder öffnen" })).toBeFocused();
});

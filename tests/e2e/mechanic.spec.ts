import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, mechanic } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

const readOnly = "Mit Ihrer Rolle können Sie das ansehen.";

test("a mechanic reads and answers a conversation without the customer's number", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const { conversationId } = await visitor.ask("Was kostet ein Ölwechsel?");
  await visitor.leaveContact("Hella Kurz", "0341 5550133");
  const inbox = new InboxPage(page);
  await new SignInPage(page).enter(mechanic, demoPassword);

  await page.goto(`/w/kfz-brandt/inbox/${conversationId}`);
  await expect(page.getByText("Kontaktdaten sind mit Ihrer Rolle nicht sichtbar.")).toBeVisible();
  await expect(page.getByText("555 0133")).toHaveCount(0);
  await inbox.write("Ich sehe morgen nach.");
  await inbox.send();
  await expect(inbox.thread).toContainText("Ich sehe morgen nach.");
});

test("a mechanic sees the hours as they are, and is told at the top who changes them", async ({
  page,
}) => {
  await new SignInPage(page).enter(mechanic, demoPassword);
  await page.goto("/w/kfz-brandt/knowledge/hours");

  const notice = page.getByRole("form", { name: "Reguläre Woche" }).getByText(readOnly);
  await expect(notice).toBeVisible();
  await expect(page.getByText("Eine Zeile je Tag")).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Montag" })).not.toBeEditable();
  await expect(page.getByRole("button", { name: "Speichern" })).toHaveCount(0);
  await expectAccessible(page);
});

test("a mechanic is led past the leads, and told why when the address is typed", async ({
  page,
}) => {
  await new SignInPage(page).enter(mechanic, demoPassword);
  await expect(page.getByRole("link", { name: "Anfragen" })).toHaveCount(0);

  await page.goto("/w/kfz-brandt/leads");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Anfragen sind mit Ihrer Rolle nicht sichtbar",
  );
  await expectAccessible(page);
});

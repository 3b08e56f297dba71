import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessibility";
import { foundWorkshop, signUp } from "./pages/found-workshop";
import { InboxPage } from "./pages/inbox-page";
import { Visitor } from "./pages/visitor";

const unique = Date.now();
const founder = `vera${unique}@example.org`;
const slug = `kfz-vorschlag-${unique}`;

test("an owner lets the team send every answer: the bot proposes one, a person sends it", async ({
  page,
  request,
}) => {
  const inbox = new InboxPage(page);
  const visitor = new Visitor(request, slug);
  await page.goto("/sign-up");
  await signUp(page, { name: "Vera Vor", email: founder, password: "ein kurzer Satz genügt" });
  await foundWorkshop(page, { name: `Kfz Vorschlag ${unique}`, slug });
  await page.goto(`/w/${slug}/settings`);
  const choice = page.getByLabel("Wer Kunden antwortet");
  const answers = page.locator("form").filter({ has: choice });
  await choice.selectOption("team");
  await answers.getByRole("button", { name: "Speichern" }).click();
  await expect(answers.getByText("Gespeichert.")).toBeVisible();
  await expectAccessible(page);

  const turn = await visitor.ask("Wo finde ich euch?");
  expect(turn.mode).toBe("human");
  expect(turn.reply).not.toContain("Gasse 1");
  await page.goto(`/w/${slug}/inbox`);
  await inbox.openConversation("Wo finde ich euch?");
  const proposal = page.getByRole("region", { name: "Vorschlag des Bots" });
  await expect(proposal).toContainText("Gasse 1");
  await expectAccessible(page);

  await proposal.getByRole("button", { name: "Einsetzen" }).click();
  await expect(inbox.replyField).toHaveValue(/Gasse 1/);
  await expect(proposal).toBeHidden();
  await inbox.send();
  await expect(inbox.replyField).toHaveValue("");
  await expect
    .poll(async () => (await visitor.messages()).map(({ author }) => author))
    .toContain("member");
  await expect(proposal).toBeHidden();

  await visitor.ask("Stimmt ihr auch Klaviere?");
  await expect(proposal).toContainText("Dazu steht nichts in Ihrem Wissen");
});

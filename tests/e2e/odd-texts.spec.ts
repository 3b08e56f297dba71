import { expect, type Page, test } from "@playwright/test";
import { ownWord } from "@/tests/support/own-word";
import { demoPassword, owner } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

/** What people write that nobody had in mind: very long, unbroken, from right to left, or nothing at all. */
const phone = { width: 390, height: 844 };

function sidewaysScroll(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test("a conversation holds words without a break, and a reply of them, on a phone", async ({
  page,
  request,
}) => {
  const visitor = new Visitor(request, "kfz-brandt");
  const { conversationId } = await visitor.ask("Bremse".repeat(300));
  const inbox = new InboxPage(page);
  await page.setViewportSize(phone);
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`/w/kfz-brandt/inbox/${conversationId}`);
  await expect(inbox.thread).toContainText("BremseBremse");

  await inbox.write("Bremsen".repeat(300));

  expect(await sidewaysScroll(page)).toBe(0);
  const { width = 0 } = (await inbox.replyField.boundingBox()) ?? {};
  expect(width).toBeLessThan(phone.width);
});

test("a message written from right to left is read from right to left", async ({
  page,
  request,
}) => {
  const question = "هل تبيعون خيام السقف المصنوعة من القماش؟";
  const { conversationId } = await new Visitor(request, "kfz-brandt").ask(question);
  await new SignInPage(page).enter(owner, demoPassword);

  await page.goto(`/w/kfz-brandt/inbox/${conversationId}`);
  await expect(page.getByRole("article").getByText(question, { exact: true })).toHaveCSS(
    "direction",
    "rtl",
  );
  await page.goto("/w/kfz-brandt/knowledge/gaps");
  await expect(page.getByRole("heading", { name: question })).toHaveCSS("direction", "rtl");
});

test("a request can be read to its end", async ({ page, request }) => {
  const end = `Ende ${ownWord()}`;
  const response = await request.post("/api/leads/kfz-brandt", {
    data: {
      name: "Rolf Wortreich",
      phone: "0341 5550111",
      message: `${"Beim Bremsen zieht der Wagen nach links. ".repeat(40)}${end}`,
      consent: true,
    },
  });
  expect(response.status()).toBe(201);
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/leads");

  const message = page.getByRole("cell").getByText(end);
  const hidden = () => message.evaluate((text) => text.scrollHeight - text.clientHeight);
  expect(await hidden()).toBeGreaterThan(0);
  await page
    .getByRole("row", { name: "Rolf Wortreich" })
    .first()
    .getByText("Ganze Nachricht lesen")
    .click();
  expect(await hidden()).toBe(0);
});

test("a form refused on a phone leads to the first field that is wrong", async ({ page }) => {
  await page.setViewportSize(phone);
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/knowledge/services");
  await page.getByRole("button", { name: "Leistung hinzufügen" }).click();

  await page.getByRole("button", { name: "Speichern", exact: true }).click();

  const name = page.getByLabel("Leistung", { exact: true });
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport();
  await expect(name).toHaveAccessibleDescription(/1 bis 120 Zeichen/);
});

test("closed days are named by their date, also when they are about to be deleted", async ({
  page,
}) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto("/w/kfz-brandt/knowledge/hours");

  // On a busy machine the button is there before what it does.
  await expect(async () => {
    await page.getByRole("button", { name: "„24.12.2026 – 02.01.2027“ löschen" }).click();
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 2_000 });
  }).toPass();

  await expect(page.getByRole("dialog")).toContainText("„24.12.2026 – 02.01.2027“ wird");
  await page.getByRole("button", { name: "Abbrechen" }).click();
});

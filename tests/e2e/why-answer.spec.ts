import { expect, test, type APIRequestContext } from "@playwright/test";
import { ownWord } from "@/tests/support/own-word";
import { expectAccessible } from "./pages/accessibility";
import { demoPassword, mechanic, owner } from "./pages/demo-login";
import { SignInPage } from "./pages/sign-in-page";

async function ask(request: APIRequestContext, message: string) {
  const data = { message, clientMessageId: crypto.randomUUID() };
  const headers = { accept: "application/json" };
  return (await request.post("/api/chat/kfz-brandt", { data, headers })).json();
}

test("an answer says which rows it was made of, and leads to the very row", async ({
  page,
  request,
}) => {
  const { conversationId, sources } = await ask(request, "Habt ihr am Freitag offen?");
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`/w/kfz-brandt/inbox/${conversationId}`);

  await page.getByText("Warum sagt er das?").click();
  await expectAccessible(page);
  await page.getByRole("link", { name: /Öffnungszeiten: Freitag bearbeiten/ }).click();

  await expect(page).toHaveURL(/knowledge\/hours#hours-5$/);
  await expect(page.locator(":target").getByLabel("Freitag")).toBeInViewport();
  // Visitors get no rows.
  expect(sources).toEqual([{ type: "hours", title: "Öffnungszeiten" }]);
});

test("an answer that is marked as wrong is on the list until it is worked off", async ({
  page,
  request,
}) => {
  const note = `Stimmt nicht ${ownWord()}`;
  const { conversationId } = await ask(request, "Was kostet ein Ölwechsel?");
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`/w/kfz-brandt/inbox/${conversationId}`);
  await page.getByText("Warum sagt er das?").click();
  await page.getByLabel("Was ist falsch?").fill(note);
  await page.getByRole("button", { name: "Als falsch markieren" }).click();
  await expect(page.getByText("Als falsch markiert", { exact: true })).toBeVisible();

  await page.goto("/w/kfz-brandt/knowledge/gaps/wrong");
  const item = page.getByRole("listitem").filter({ hasText: note });
  await expect(item.getByRole("link", { name: "Zum Gespräch" })).toBeVisible();
  await expectAccessible(page);
  await item.getByRole("button", { name: "Erledigt" }).click();
  await expect(item).toHaveCount(0);
  await page.getByRole("radio", { name: "Erledigt" }).click();
  await expect(item.getByRole("button", { name: "Wieder öffnen" })).toBeVisible();

  await page.goto(`/w/kfz-brandt/inbox/${conversationId}`);
  await page.getByText("Warum sagt er das?").click();
  await page.getByRole("button", { name: "Markierung zurücknehmen" }).click();
  await expect(page.getByText("War falsch, erledigt")).toHaveCount(0);
});

test("a mechanic sees what an answer was made of and marks nothing", async ({ page, request }) => {
  const { conversationId } = await ask(request, "Was kostet ein Ölwechsel?");
  await new SignInPage(page).enter(mechanic, demoPassword);
  await page.goto(`/w/kfz-brandt/inbox/${conversationId}`);
  await page.getByText("Warum sagt er das?").click();

  await expect(page.getByRole("link", { name: /Ölwechsel.*ansehen/ }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Als falsch markieren" })).toHaveCount(0);
});

import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { demoPassword, mechanic, owner } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";
import { publicPageAddresses } from "@/scripts/security/page-addresses";
import { widgetOn } from "@/tests/support/widget-page";

const workshop = "/w/kfz-brandt";
const discard = (page: Page) => page.getByRole("dialog", { name: "Änderungen verwerfen?" });

/** Opens the first service's form and changes its price. */
async function editPrice(page: Page) {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`${workshop}/knowledge/services`);
  await page
    .getByRole("button", { name: /bearbeiten/ })
    .first()
    .click();
  await page.getByLabel("Preis von", { exact: true }).fill("1234");
}

test.describe("an edit that is not saved", () => {
  test("is asked about before another page takes it away, and stays when one stays", async ({
    page,
  }) => {
    await editPrice(page);
    await page.getByRole("link", { name: "Anfragen" }).first().click();
    await discard(page).getByRole("button", { name: "Hier bleiben" }).click();
    await expect(page.getByLabel("Preis von", { exact: true })).toHaveValue("1234");

    await page.getByRole("link", { name: "Antworten", exact: true }).click();
    await discard(page).getByRole("button", { name: "Verwerfen" }).click();
    await expect(page).toHaveURL(/\/faqs$/);
  });

  test("is asked about by Back too", async ({ page }) => {
    await new SignInPage(page).enter(owner, demoPassword);
    await page.getByRole("link", { name: "Wissen" }).first().click();
    await page.getByRole("link", { name: "Leistungen" }).click();
    await page
      .getByRole("button", { name: /bearbeiten/ })
      .first()
      .click();
    await page.getByLabel("Preis von", { exact: true }).fill("1234");
    await page.goBack();
    await discard(page).getByRole("button", { name: "Hier bleiben" }).click();
    await expect(page).toHaveURL(/\/services$/);
    await expect(page.getByLabel("Preis von", { exact: true })).toHaveValue("1234");

    await page.goBack();
    await discard(page).getByRole("button", { name: "Verwerfen" }).click();
    await expect(page).not.toHaveURL(/\/services$/);
    await expect(page.getByLabel("Preis von", { exact: true })).toHaveCount(0);
  });

  test("is no matter once it is given up or was never made", async ({ page }) => {
    await editPrice(page);
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await page.getByRole("link", { name: "Anfragen" }).first().click();
    await expect(page).toHaveURL(/\/leads$/);
  });
});

/** A customer who has asked and left a number; returns their name. */
async function visitor(request: APIRequestContext) {
  const name = `Eva ${Date.now()}`;
  const guest = new Visitor(request, "kfz-brandt");
  await guest.ask("Was kostet ein Ölwechsel?");
  await guest.leaveContact(name, "0341 5550170");
  return name;
}

/** Their conversation, open in the inbox. */
async function openThread(page: Page, request: APIRequestContext) {
  const name = await visitor(request);
  await new SignInPage(page).enter(owner, demoPassword);
  const inbox = new InboxPage(page);
  await page.goto(`${workshop}/inbox`);
  await inbox.search(name);
  await inbox.openConversation(name);
  return inbox;
}

test.describe("the reply box", () => {
  test("sends on Enter; Shift+Enter makes a new line", async ({ page, request }) => {
    const inbox = await openThread(page, request);
    await inbox.replyField.pressSequentially("Guten Tag");
    await inbox.replyField.press("Shift+Enter");
    await inbox.replyField.pressSequentially("Wir melden uns");
    await expect(inbox.replyField).toHaveValue("Guten Tag\nWir melden uns");
    await inbox.replyField.press("Enter");

    await expect(inbox.thread.getByText("Wir melden uns")).toBeVisible();
    await expect(inbox.replyField).toHaveValue("");
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    test("makes a new line on Enter, and the thread begins high up", async ({ page, request }) => {
      const inbox = await openThread(page, request);
      await inbox.replyField.pressSequentially("Guten Tag");
      await inbox.replyField.press("Enter");
      await expect(inbox.replyField).toHaveValue("Guten Tag\n");

      const { y = 999 } = (await inbox.thread.boundingBox()) ?? {};
      expect(y).toBeLessThan(130);
    });
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  for (const [path, group] of [
    ["leads", "Nach Stand filtern"],
    ["inbox", "Warteschlange"],
  ] as const) {
    test(`no word of the filter of ${path} is printed over another`, async ({ page }) => {
      await new SignInPage(page).enter(owner, demoPassword);
      await page.goto(`${workshop}/${path}`);
      const words = page.getByRole("radiogroup", { name: group }).getByRole("radio");
      await expect(words.first()).toBeVisible();
      const spills = await words.evaluateAll((items) =>
        items.filter((item) => item.scrollWidth > item.clientWidth).map((item) => item.textContent),
      );

      expect(spills).toEqual([]);
      await expect(words.last()).toBeInViewport({ ratio: 1 });
    });
  }
});

test("a wrong address inside a workshop keeps its menu", async ({ page }) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`${workshop}/nix/da`);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
  await page.getByRole("link", { name: "Posteingang" }).first().click();
  await expect(page.getByRole("heading", { name: "Posteingang" })).toBeVisible();
});

test("who is signed in is led to the dashboard and not asked to sign in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Anmelden" }).first()).toBeVisible();
  await new SignInPage(page).enter(mechanic, demoPassword);
  for (const path of ["/", "/there/is/nothing/here"]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: "Anmelden" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Zum Dashboard" }).first()).toBeVisible();
  }
});

test("trying the demo opens a chat, which says where to read what it stores", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Demo ausprobieren" }).click();
  const { panel, field } = widgetOn(page);
  await expect(field).toBeVisible();
  await panel.getByRole("button", { name: "Menü" }).click();
  const notice = panel.getByRole("link", { name: "Datenschutzerklärung" });
  const address = new URL((await notice.getAttribute("href")) ?? "", page.url());
  const response = await page.goto(address.pathname);

  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { name: "Datenschutz im Chat" })).toBeVisible();
});

test("no link of a public page leads nowhere", async ({ page, request }) => {
  for (const path of [...publicPageAddresses(), "/demo/kfz-brandt", "/demo/northgate-garage"]) {
    await page.goto(path);
    const links = await page
      .locator("a[href^='/']")
      .evaluateAll((found) => [...new Set(found.map((link) => link.getAttribute("href") ?? ""))]);
    for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
  }
});

test("hours are a duration, and a hint of two lines moves no field alone", async ({ page }) => {
  await new SignInPage(page).enter(owner, demoPassword);
  await page.goto(`${workshop}/knowledge/services`);
  await page.getByRole("button", { name: "Leistung hinzufügen" }).click();
  const name = `Getriebespülung ${Date.now()}`;
  await page.getByLabel("Leistung", { exact: true }).fill(name);
  await page.getByLabel("Dauer").fill("4 Stunden");
  const boxes = await Promise.all(
    ["Preis von", "Preis bis", "Dauer"].map((label) =>
      page.getByLabel(label, { exact: true }).boundingBox(),
    ),
  );
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  await page.getByRole("button", { name: "Speichern", exact: true }).click();

  const entry = page.getByRole("listitem").filter({ hasText: name });
  await expect(entry).toContainText("240 Minuten");
  await page.getByRole("button", { name: `„${name}“ löschen` }).click();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(page.getByText(name)).toHaveCount(0);
});

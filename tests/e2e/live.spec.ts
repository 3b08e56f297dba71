import { type Browser, expect, type Page, test } from "@playwright/test";
import { ownWord } from "@/tests/support/own-word";
import { widgetOn } from "@/tests/support/widget-page";
import { demoPassword, owner, ownerOfBoth } from "./pages/demo-login";
import { InboxPage } from "./pages/inbox-page";
import { SignInPage } from "./pages/sign-in-page";
import { Visitor } from "./pages/visitor";

/** Alone on a machine it takes half of 1.5 s; a busy one gets three times that. What it costs in questions `live.test.ts` counts. */
const soonMs = 4_500;

/** A question that no other test asks, so that its conversation is found. */
const unheard = (text: string) => `${text} ${ownWord()}`;

async function openTeam(browser: Browser, login = owner) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await new SignInPage(page).enter(login, demoPassword);
  return { page, inbox: new InboxPage(page), close: () => context.close() };
}

/** A customer on the demo site who asks for a person and gets their attention. */
async function askForPerson(page: Page, question: string) {
  await page.goto("/demo/kfz-brandt");
  const widget = widgetOn(page);
  await widget.open();
  await widget.say(question);
  await expect(widget.thread.locator(".entry.bot").last()).toBeVisible();
  await widget.say("Ich möchte mit einem Menschen sprechen");
  await expect(widget.panel.locator(".notice")).toContainText("Team");
  return widget;
}

/** Requests of a page that ask for messages or lists. */
function countPolls(page: Page): () => number {
  const urls: string[] = [];
  page.on("request", (request) => urls.push(request.method() + request.url()));
  return () => urls.filter((url) => /^GET.*\/(messages|conversations)(\?|$)/.test(url)).length;
}

test("a customer and a colleague see each other live, both ways, without a poll", async ({
  page,
  browser,
}) => {
  const team = await openTeam(browser);
  const question = unheard("Bekomme ich einen Termin für");
  const widget = await askForPerson(page, question);
  const asked = Date.now();
  await expect(team.inbox.conversation("Will einen Menschen").first()).toBeVisible();
  expect(Date.now() - asked).toBeLessThan(soonMs);
  await expect(team.page).toHaveTitle(/^\(\d+\+?\) /);
  await team.inbox.search(question);
  await team.inbox.openConversation("Will einen Menschen");
  await expect(team.page.getByText("Der Kunde ist gerade im Chat.")).toBeVisible();

  await team.inbox.replyField.pressSequentially("Guten");
  await expect(widget.thread.locator(".typing")).toBeVisible();
  await widget.field.pressSequentially("Hallo");
  await expect(team.page.getByText("Der Kunde schreibt")).toBeVisible();

  const looks = countPolls(page);
  await team.inbox.write("Guten Tag, ich bin da.");
  await team.inbox.send();
  const sent = Date.now();
  await expect(widget.thread.getByText("Guten Tag, ich bin da.")).toBeVisible();
  expect(Date.now() - sent).toBeLessThan(soonMs);
  await widget.say("Prima, danke!");
  await expect(team.inbox.thread).toContainText("Prima, danke!");
  expect(looks()).toBe(0);
  await team.close();
});

test("what happens while a list is still being asked for takes nothing off it", async ({
  page,
  browser,
  request,
}) => {
  const waiting = unheard("Habt ihr heute");
  await new Visitor(request, "kfz-brandt").ask(waiting);
  const context = await browser.newContext();
  const team = await context.newPage();
  await new SignInPage(team).enter(owner, demoPassword);
  await team.route(/\/conversations\?.*queue=all/, async (route) => {
    const answer = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.fulfill({ response: answer });
  });
  const stream = team.waitForResponse(/\/live(\?|$)/);
  await team.goto("/w/kfz-brandt/inbox?queue=all");
  await stream;

  const news = unheard("Ist jemand");
  await askForPerson(page, news);
  const { conversations } = new InboxPage(team);
  await expect(conversations.filter({ hasText: waiting })).toBeVisible({ timeout: 20_000 });
  await context.close();
});

test("after a while without network every message is there once, on both sides", async ({
  page,
  browser,
}) => {
  const team = await openTeam(browser);
  const question = unheard("Habt ihr morgen");
  const widget = await askForPerson(page, question);
  await team.inbox.search(question);
  await team.inbox.openConversation("Will einen Menschen");
  await team.inbox.write("Eins");
  await team.inbox.send();
  await expect(widget.thread.getByText("Eins", { exact: true })).toBeVisible();

  await page.context().setOffline(true);
  await widget.say("Vom Kunden ohne Netz");
  for (const text of ["Zwei", "Drei"]) {
    await team.inbox.write(text);
    await team.inbox.send();
    await expect(team.inbox.thread.getByText(text, { exact: true })).toBeVisible();
  }
  await page.context().setOffline(false);

  for (const text of ["Eins", "Zwei", "Drei", "Vom Kunden ohne Netz"]) {
    await expect(widget.thread.getByText(text, { exact: true })).toHaveCount(1);
    await expect(team.inbox.thread.getByText(text, { exact: true })).toHaveCount(1);
  }
  await team.close();
});

test("a hand-over reaches a colleague's open browser at once, with a notice of the browser", async ({
  page,
  browser,
}) => {
  const team = await openTeam(browser);
  await team.page.context().grantPermissions(["notifications"]);
  await team.page.addInitScript(() => {
    Object.assign(window, { shown: [] });
    class Notice extends EventTarget {
      static readonly permission = "granted";
      static readonly requestPermission = async () => "granted";
      constructor(title: string) {
        super();
        (Reflect.get(window, "shown") as string[]).push(title);
      }
      close() {}
    }
    Object.assign(window, { Notification: Notice });
  });
  await team.page.reload();
  await team.page.getByRole("button", { name: "Hinweise" }).click();
  await team.page.getByLabel("Mitteilung des Browsers").click();
  await team.page.keyboard.press("Escape");
  const shown = () => team.page.evaluate(() => String(Reflect.get(window, "shown")));
  await askForPerson(page, unheard("Macht ihr"));
  const asked = Date.now();
  await expect.poll(shown, { intervals: [50] }).toContain("Will einen Menschen");
  expect(Date.now() - asked).toBeLessThan(soonMs);
  await team.close();
});

test("a reply warns before it takes a colleague's conversation over, and the thread says who did what", async ({
  page,
  browser,
}) => {
  const [first, second] = [await openTeam(browser), await openTeam(browser, ownerOfBoth)];
  const question = unheard("Könnt ihr");
  const widget = await askForPerson(page, question);
  for (const { page: desk, inbox } of [first, second]) {
    await desk.goto("/w/kfz-brandt/inbox");
    await inbox.search(question);
    await inbox.openConversation("Will einen Menschen");
  }
  await first.inbox.write("Ich kümmere mich.");
  await first.inbox.send();
  await expect(widget.thread.getByText("Ich kümmere mich.")).toBeVisible();
  await expect(second.inbox.thread).toContainText("hat übernommen");

  await second.inbox.write("Nein, ich.");
  await second.inbox.send();
  await expect(second.page.getByText("Mit Ihrer Antwort übernehmen Sie es.")).toBeVisible();
  await expect(second.inbox.replyField).toHaveValue("Nein, ich.");
  await second.page.getByRole("button", { name: "Übernehmen und senden" }).click();

  await expect(widget.thread.getByText("Nein, ich.")).toHaveCount(1);
  await expect(first.inbox.thread.getByText("hat übernommen")).toHaveCount(2);
  await Promise.all([first.close(), second.close()]);
});

import { type BrowserContext, expect } from "@playwright/test";
import type { WidgetHost } from "@/tests/support/widget-host";
import { widgetOn } from "@/tests/support/widget-page";
import { test } from "./pages/widget-test";

/** Two tabs of one visitor, both with the chat open before anything was said. */
async function openTwoTabs(context: BrowserContext, host: WidgetHost) {
  const pages = [await context.newPage(), await context.newPage()] as const;
  const tabs = [widgetOn(pages[0]), widgetOn(pages[1])] as const;
  for (const [index, tab] of tabs.entries()) {
    await pages[index]?.goto(host.siteUrl);
    await tab.open();
  }
  return { pages, tabs };
}

/** The visitor's own bubbles, in the order on screen. */
const own = (tab: ReturnType<typeof widgetOn>) => tab.thread.locator(".visitor");
const answers = (tab: ReturnType<typeof widgetOn>) => tab.thread.getByText("Der Filter ist dabei");

const conversations = ({ api }: WidgetHost) => new Set(api.stored.map(({ token }) => token)).size;

test("two tabs share one conversation, and each shows at once what was said in the other", async ({
  context,
  host,
}) => {
  const { pages, tabs } = await openTwoTabs(context, host);
  await expect(tabs[1].storage()).resolves.toEqual([]);

  await tabs[0].say("Frage aus dem ersten Tab");
  await expect(own(tabs[1])).toHaveText([/ersten/]);
  await expect(answers(tabs[1])).toHaveCount(1);
  await tabs[1].say("Frage aus dem zweiten Tab");

  for (const tab of tabs) {
    await expect(own(tab)).toHaveText([/ersten/, /zweiten/]);
    await expect(answers(tab)).toHaveCount(2);
  }
  expect(conversations(host)).toBe(1);
  expect(host.api.stored).toHaveLength(2);

  await pages[0].reload();
  await tabs[0].open();
  await expect(own(tabs[0])).toHaveText([/ersten/, /zweiten/]);
  await expect(answers(tabs[0])).toHaveCount(2);
});

test("a first message that is still on its way is met by one of another tab, none lost or doubled", async ({
  context,
  host,
}) => {
  const { tabs } = await openTwoTabs(context, host);
  host.api.next.push({ kind: "status", status: 503, retryAfter: "2" });
  await tabs[0].say("Frage aus dem ersten Tab");
  await expect(tabs[0].thread.locator(".visitor.waiting")).toHaveCount(1);
  await tabs[1].say("Frage aus dem zweiten Tab");

  for (const tab of tabs) {
    await expect(own(tab)).toHaveText([/ersten/, /zweiten/]);
    await expect(answers(tab)).toHaveCount(2);
  }
  expect(conversations(host)).toBe(1);
  expect(host.api.stored).toHaveLength(2);
});

test("what is written while another tab is being answered stands in the same conversation, none lost or doubled", async ({
  context,
  host,
}) => {
  const { tabs } = await openTwoTabs(context, host);
  host.api.next.push({ kind: "hold" }, { kind: "hold" });
  await tabs[0].say("Frage aus dem ersten Tab");
  await expect(tabs[0].thread.getByText("Ein Ölwechsel kostet")).toBeVisible();
  await tabs[1].say("Frage aus dem zweiten Tab");
  await expect(own(tabs[1]).last()).toHaveText(/zweiten/);
  host.api.release();
  await expect.poll(() => host.api.stored.length).toBeGreaterThan(1);
  host.api.release();

  for (const tab of tabs) {
    await expect(own(tab)).toHaveText([/ersten/, /zweiten/]);
    await expect(answers(tab)).toHaveCount(2);
  }
  expect(conversations(host)).toBe(1);
  expect(host.api.stored).toHaveLength(2);
});

test("a chat deleted in one tab is gone from the other", async ({ context, host }) => {
  const { pages, tabs } = await openTwoTabs(context, host);
  await tabs[0].say("Frage aus dem ersten Tab");
  await expect(own(tabs[1])).toHaveCount(1);

  await tabs[1].panel.getByRole("button", { name: "Menü" }).click();
  await tabs[1].panel.getByRole("button", { name: "Meinen Chat löschen" }).click();
  await tabs[1].panel.getByRole("button", { name: "Löschen", exact: true }).click();

  for (const tab of tabs) await expect(own(tab)).toHaveCount(0);
  await expect(tabs[0].storage()).resolves.toEqual([]);
  await pages[0].reload();
  await tabs[0].open();
  await expect(own(tabs[0])).toHaveCount(0);
});

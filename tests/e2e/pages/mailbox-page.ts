import { expect, type Page } from "@playwright/test";

/** The newest link of a kind that was mailed to an address, from the development mailbox. */
export async function linkInMail(page: Page, to: string, kind: RegExp): Promise<string> {
  const mailbox = await page.context().newPage();
  await mailbox.goto("/dev/mail");
  await mailbox.getByRole("main").getByRole("link", { name: to }).first().click();
  const link = mailbox.getByRole("main").getByRole("link", { name: kind }).first();
  await expect(link).toBeVisible();
  const address = await link.getAttribute("href");
  await mailbox.close();
  return address ?? "";
}

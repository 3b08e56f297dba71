import { expect, type Page } from "@playwright/test";
import { linkInMail } from "./mailbox-page";

const press = (page: Page, label: string) => page.getByRole("button", { name: label }).click();

/** From the page of signing up, over the mailbox, to a password of the own. */
export async function signUp(
  page: Page,
  founder: { name: string; email: string; password: string },
) {
  await page.getByLabel("Ihr Name").fill(founder.name);
  await page.getByLabel("E-Mail").fill(founder.email);
  await press(page, "Konto anlegen");
  await expect(page.getByText("Bitte sehen Sie in Ihr Postfach")).toBeVisible();
  await page.goto(await linkInMail(page, founder.email, /auth\/confirm/));
  await page.getByLabel("Neues Passwort").fill(founder.password);
  await press(page, "Passwort speichern und weiter");
}

/** From there to the first step of its set-up. */
export async function foundWorkshop(page: Page, workshop: { name: string; slug: string }) {
  await page.getByLabel("Name", { exact: true }).fill(workshop.name);
  await page.getByLabel("Straße und Hausnummer").fill("Gasse 1");
  await page.getByLabel("Postleitzahl").fill("06108");
  await page.getByLabel("Ort").fill("Halle");
  await page.getByLabel("Bundesland oder Region").selectOption("DE-ST");
  await press(page, "Werkstatt anlegen");
  await expect(page).toHaveURL(new RegExp(`/w/${workshop.slug}/setup`));
}

import { expect, type Page } from "@playwright/test";

/** The inbox with one conversation open or none. */
export class InboxPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get conversations() {
    return this.#page.getByRole("list", { name: "Gespräche" }).getByRole("listitem");
  }

  get thread() {
    return this.#page.getByRole("region", { name: "Verlauf" });
  }

  get replyField() {
    return this.#page.getByRole("textbox", { name: "Antwort" });
  }

  get takeOver() {
    return this.#page.getByRole("button", { name: "Übernehmen" });
  }

  get handBack() {
    return this.#page.getByRole("button", { name: "Zurück an Bot" });
  }

  /** From wherever in the dashboard. */
  async goThere() {
    await this.#page
      .getByRole("navigation")
      .getByRole("link", { name: /^Posteingang/ })
      .click();
    await expect(this.#page.getByRole("heading", { name: "Posteingang" })).toBeVisible();
  }

  conversation(text: string) {
    return this.conversations.filter({ hasText: text });
  }

  /** Done when the answer is there: until then the list may still show what was found before. */
  async search(text: string) {
    const found = this.#page.waitForResponse(
      (response) => new URL(response.url()).searchParams.get("q") === text,
    );
    await this.#page.getByRole("searchbox", { name: "Gespräche durchsuchen" }).fill(text);
    await found;
  }

  async show(filter: "Braucht mich" | "Vom Bot erledigt" | "Meine" | "Alle" | "Erledigt") {
    await this.#page.getByRole("radio", { name: filter, exact: true }).click();
  }

  async openConversation(text: string) {
    await expect(this.conversation(text)).toHaveCount(1);
    await this.conversation(text).getByRole("link").click();
    await expect(this.thread).toBeVisible();
  }

  async write(text: string) {
    await this.replyField.fill(text);
  }

  async send() {
    await this.#page.getByRole("button", { name: "Senden", exact: true }).click();
  }

  async switchWorkshop(name: string) {
    await this.#page.getByRole("button", { name: /^Werkstatt wechseln/ }).click();
    await this.#page.getByRole("dialog").getByRole("link", { name }).click();
  }
}

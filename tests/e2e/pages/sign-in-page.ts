import { expect, type Page } from "@playwright/test";
import { InboxPage } from "./inbox-page";

/** The door to the dashboard. */
export class SignInPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open() {
    await this.#page.goto("/sign-in");
  }

  get email() {
    return this.#page.getByLabel("E-Mail");
  }

  get password() {
    return this.#page.getByLabel("Passwort", { exact: true });
  }

  /** The sentence that says what went wrong with the whole form. */
  get refusal() {
    return this.#page.getByRole("main").getByRole("alert");
  }

  async signIn(email: string, password: string) {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.#page.getByRole("main").getByRole("button", { name: "Anmelden" }).click();
  }

  /** Signs in and goes on from the start page to the inbox. */
  async enter(email: string, password: string) {
    await this.open();
    await this.signIn(email, password);
    await expect(this.#page.getByRole("heading", { name: "Heute", level: 1 })).toBeVisible();
    await new InboxPage(this.#page).goThere();
  }
}

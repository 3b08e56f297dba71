import type { Page } from "@playwright/test";

/** The leads as a table, as a wide screen shows them. */
export class LeadsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(workshop: string) {
    await this.#page.goto(`/w/${workshop}/leads`);
  }

  lead(name: string) {
    return this.#page.getByRole("row").filter({ hasText: name });
  }

  status(name: string) {
    return this.#page.getByRole("combobox", { name: `Stand der Anfrage von ${name}` });
  }

  /** Chooses the status and waits until the server has it. */
  async moveTo(name: string, status: string) {
    const saved = this.#page.waitForResponse(
      (response) => response.request().method() === "PATCH" && response.ok(),
    );
    await this.status(name).selectOption(status);
    await saved;
  }

  async show(status: string) {
    await this.#page.getByRole("radio", { name: status, exact: true }).click();
  }
}

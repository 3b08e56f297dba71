import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";

type Turn = { token: string; conversationId: string; reply: string; mode: string };

/** A customer who writes to a workshop's chat, over the same routes as the widget. */
export class Visitor {
  readonly #request: APIRequestContext;
  readonly #workshop: string;
  #token: string | undefined;

  constructor(request: APIRequestContext, workshop: string) {
    this.#request = request;
    this.#workshop = workshop;
  }

  async ask(message: string): Promise<Turn> {
    const response = await this.#request.post(`/api/chat/${this.#workshop}`, {
      headers: { accept: "application/json" },
      data: { message, clientMessageId: randomUUID(), token: this.#token, locale: "de" },
    });
    expect(response.status()).toBe(200);
    const turn: Turn = await response.json();
    this.#token = turn.token;
    return turn;
  }

  async leaveContact(name: string, phone: string) {
    const response = await this.#request.post(`/api/leads/${this.#workshop}`, {
      data: { name, phone, service: "Ölwechsel", token: this.#token, consent: true },
    });
    expect(response.status()).toBe(201);
  }

  /** What has been written in the conversation, as the widget would show it. */
  async messages(): Promise<{ author: string; body: string }[]> {
    const response = await this.#request.get(`/api/chat/${this.#workshop}/messages?after=0`, {
      headers: { authorization: `Bearer ${this.#token}` },
    });
    expect(response.status()).toBe(200);
    return (await response.json()).messages;
  }
}

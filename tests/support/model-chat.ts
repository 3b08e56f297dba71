import { vi } from "vitest";
import { z } from "zod";
import { northgate, startApp, type TestApp } from "./app";
import { startModelServer, type ModelServer } from "./model-server";
import * as characters from "./model-server/characters";
import { readEvents, type ReadEvent } from "./read-events";

/** The real routes with a model behind them that a test may turn into anybody. */
export type ModelChat = {
  app: TestApp;
  server: ModelServer;
  /** Asks without a stream, as a new message each time. */
  ask: (slug: string, message: string, body?: object) => Promise<Asked>;
  stream: (slug: string, message: string) => Promise<ReadEvent[]>;
  /** What is stored of an answer. */
  stored: (messageId: string) => Promise<Record<string, unknown> | undefined>;
  /** The id of the last message, and a number that no other message has. */
  lastId: () => string;
  number: () => number;
  /** Makes the model honest and its breaker closed. */
  begin: () => Promise<void>;
  close: () => Promise<void>;
};

const answered = z.looseObject({
  token: z.string(),
  reply: z.string(),
  messageId: z.string(),
});
export type Asked = z.infer<typeof answered> & { timing: string | null };

/** What a question about courtesy cars is answered by the demo workshop. */
export const loanCar = "Bekomme ich einen Ersatzwagen?";
export const truth = /Wir haben drei Ersatzwagen, 25 € pro Tag inklusive 100 km\./;

/** Starts everything; models are given up on soon. */
export async function openModelChat(): Promise<ModelChat> {
  const direct = globalThis.fetch;
  const server = await startModelServer(characters.honest);
  const app = await startApp({
    AI_BASE_URL: server.url,
    AI_MODEL_SMALL: "scripted",
    AI_FIRST_TOKEN_TIMEOUT_MS: "1000",
    AI_TOTAL_TIMEOUT_MS: "2000",
    AI_PRICE_INPUT: "1",
    AI_PRICE_OUTPUT: "2",
    RATE_LIMITS: "off",
  });
  const route: typeof fetch = (input, init) =>
    String(input).startsWith(server.url) ? direct(input, init) : app.database.fetch(input, init);
  vi.stubGlobal("fetch", route);
  let count = 0;
  const lastId = () => `model-question-${count}`;
  const bodyOf = (message: string, more: object) => {
    count += 1;
    return { message, clientMessageId: lastId(), ...more };
  };
  const ask: ModelChat["ask"] = async (slug, message, more = {}) => {
    const response = await app.request(`/api/chat/${slug}`, {
      headers: { accept: "application/json" },
      body: bodyOf(message, more),
    });
    const timing = response.headers.get("server-timing");
    return { timing, ...answered.parse(await response.json()) };
  };
  return {
    app,
    server,
    ask,
    lastId,
    number: () => count,
    stream: async (slug, message) =>
      readEvents(await app.request(`/api/chat/${slug}`, { body: bodyOf(message, {}) })),
    stored: async (messageId) =>
      (
        await app.database.sql("select body, verdict, frame from public.messages where id = $1", [
          messageId,
        ])
      )[0],
    begin: async () => {
      server.become(characters.honest);
      await ask(northgate, `Do you offer a courtesy car number ${count}?`);
    },
    close: async () => {
      await app.close();
      await server.close();
    },
  };
}

/** What was said in a stream. */
export function textOf(events: readonly ReadEvent[]): string {
  return events
    .flatMap(({ event, data }) =>
      event === "delta" && typeof data === "object" && data && "text" in data ? [data.text] : [],
    )
    .join("");
}

/** The id of the answer that a stream ends with. */
export function messageIdOf(events: readonly ReadEvent[]): string {
  return z.object({ messageId: z.string() }).parse(events.at(-1)?.data).messageId;
}

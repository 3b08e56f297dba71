import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { readPrompt } from "@/scripts/eval/read-prompt";
import type { Asked, Character } from "./behaviour";
import { wires, type Wire } from "./wire";

/** A provider that does what a character says. */
export type ModelServer = {
  /** Base address for adapters. */
  url: string;
  /** Prompts received so far, as they came. */
  prompts: string[];
  /** Requests whose connection the caller gave up. */
  abandoned: () => number;
  become: (character: Character) => void;
  close: () => Promise<void>;
};

/** Starts a server on a free port that speaks the three providers' formats, each on its own path. */
export async function startModelServer(first: Character): Promise<ModelServer> {
  let character = first;
  let abandoned = 0;
  const prompts: string[] = [];
  const server = createServer((request, response) => {
    response.on("close", () => {
      if (!response.writableFinished && !cut.has(response)) abandoned += 1;
    });
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const prompt = await readBody(request);
    const wire = wires.find(({ path }) => path.test(request.url ?? ""));
    prompts.push(prompt);
    const asked = { prompt, read: () => readPrompt(prompt) };
    if (wire) await behave(character, asked, wire, response);
    else response.writeHead(404).end("{}");
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    prompts,
    abandoned: () => abandoned,
    become: (next) => (character = next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Connections that the server itself dropped. */
const cut = new WeakSet<ServerResponse>();

async function behave(character: Character, asked: Asked, wire: Wire, response: ServerResponse) {
  const behaviour = character(asked);
  if (behaviour.kind === "status") {
    const error = { type: "error", error: { type: "api_error", message: "scripted" } };
    response.writeHead(behaviour.status, { "content-type": "application/json" });
    response.end(JSON.stringify(error));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  switch (behaviour.kind) {
    case "wait":
      await behaviour.until;
      await speak(behaviour.text, wire, response);
      response.end(wire.close());
      return;
    case "repeat":
      response.write(wire.open());
      while (!response.destroyed) {
        response.write(wire.text(behaviour.text));
        await wait(1);
      }
      return;
    case "garbage":
      response.end('data: {"what":\n\ndata: \u0000\u0001 nothing\n\n<html>busy</html>');
      return;
    case "empty":
      response.end(wire.open() + wire.close());
      return;
    default:
      await speak(behaviour.text, wire, response);
  }
  if (behaviour.kind === "say") response.end(wire.close());
  if (behaviour.kind === "cut") {
    cut.add(response);
    response.destroy();
  }
}

/** In pieces that cut words and numbers apart. */
async function speak(text: string, wire: Wire, response: ServerResponse) {
  if (text === "") {
    response.flushHeaders();
    return;
  }
  response.write(wire.open());
  for (const piece of text.match(/[^]{1,11}/gu) ?? []) response.write(wire.text(piece));
  await wait(5);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import { readPrompt } from "./read-prompt";
import type { RecordedSelections } from "./recorded-selections";

/** A model's stand-in on this machine, speaking OpenAI's Chat Completions; what it was not told to answer is its failure. */
export type RecordedModel = {
  /** Base address, up to and including the version. */
  url: string;
  calls: () => number;
  close: () => Promise<void>;
};

/** Both providers' rule of thumb for European languages. */
const charsPerToken = 4;
/** So that an answer comes in several pieces, as a model's does. */
const pieceChars = 24;

/** Starts it on a free port of the loopback address; after so many calls it drops every connection, as a dead one does. */
export async function startRecordedModel(
  selections: RecordedSelections,
  diesAfter: number | null = null,
): Promise<RecordedModel> {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    if (diesAfter !== null && calls > diesAfter) {
      request.destroy();
      return;
    }
    answer(request, response, selections).catch(() => fail(response));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls: () => calls,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  selections: RecordedSelections,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString("utf8");
  const selected = selections(readPrompt(body));
  if (selected === null) {
    fail(response);
    return;
  }
  const text = JSON.stringify(selected);
  const pieces = text.match(new RegExp(`[^]{1,${pieceChars}}`, "gu")) ?? [];
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const content of pieces) response.write(chunkOf({ delta: { content } }));
  response.write(chunkOf({ delta: {}, finish_reason: "stop" }));
  const tokens = [body, text].map((it) => Math.ceil(it.length / charsPerToken));
  const [prompt_tokens = 0, completion_tokens = 0] = tokens;
  const usage = {
    prompt_tokens,
    completion_tokens,
    total_tokens: prompt_tokens + completion_tokens,
  };
  response.end(`${event({ ...head, choices: [], usage })}data: [DONE]\n\n`);
}

/** A fault of the request, so that nobody asks again and no breaker opens for it: nothing is recorded for the question. */
function fail(response: ServerResponse): void {
  response.writeHead(422, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: { message: "nothing is recorded for this message" } }));
}

const head = { id: "recorded", object: "chat.completion.chunk", created: 1, model: "recorded" };

function chunkOf(choice: object): string {
  return event({ ...head, choices: [{ index: 0, finish_reason: null, ...choice }] });
}

function event(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { crc32 } from "node:zlib";

export type EmbeddingServer = {
  /** Up to and including `/v1`. */
  url: string;
  /** Texts it was asked about, request by request. */
  asked: string[][];
  /** From now on it fails. */
  breakDown: () => void;
  close: () => Promise<void>;
};

/**
 * A server that speaks OpenAI's `/embeddings` and knows a few meanings: each group of words is one direction, and a text points
 * where its words do. What holds none of them points somewhere of its own.
 */
export async function startEmbeddingServer(
  meanings: readonly (readonly string[])[],
): Promise<EmbeddingServer> {
  const asked: string[][] = [];
  let isBroken = false;
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (isBroken) return response.writeHead(500).end();
      const { input } = JSON.parse(Buffer.concat(parts).toString()) as { input: string | string[] };
      const texts = [input].flat();
      asked.push(texts);
      const data = texts.map((text, index) => ({
        object: "embedding",
        index,
        embedding: toEmbedding(text, meanings),
      }));
      response.writeHead(200, { "content-type": "application/json" });
      return response.end(
        JSON.stringify({
          object: "list",
          data,
          model: "test",
          usage: { prompt_tokens: 1, total_tokens: 1 },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    breakDown: () => {
      isBroken = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function toEmbedding(text: string, meanings: readonly (readonly string[])[]): number[] {
  const lower = text.toLowerCase();
  const known = meanings.map((words) => Number(words.some((word) => lower.includes(word))));
  const rest = new Float64Array(1_000);
  if (!known.includes(1)) rest[crc32(lower) % rest.length] = 1;
  return [...known, ...rest];
}

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** One request of ours, as a provider sees it. */
export type ProviderRequest = {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: Record<string, unknown>;
};

/** What a provider answers; `silent` takes the request and hangs up, `slow` answers after so many milliseconds. */
export type ProviderReply =
  | { status: number; body?: unknown; headers?: Record<string, string>; slowMs?: number }
  | "silent";

export type ProviderServer = {
  url: string;
  close: () => Promise<void>;
};

/** A provider of messages on this machine that answers as `answer` says. */
export async function startProviderServer(
  answer: (request: ProviderRequest) => ProviderReply,
): Promise<ProviderServer> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const reply = answer({
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body: toJson(Buffer.concat(parts).toString()),
      });
      if (reply === "silent") return request.socket.destroy();
      const send = () => {
        response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
        response.end(reply.body === undefined ? "" : JSON.stringify(reply.body));
      };
      return reply.slowMs === undefined ? send() : setTimeout(send, reply.slowMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function toJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

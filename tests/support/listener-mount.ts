import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { hotRoutes } from "@/app/api/hot-routes";
import { createFrontDoor } from "@/lib/server/front-door";
import { createListener } from "@/scripts/web/create-listener";
import type { RequestOptions } from "./app";

/** The listener of a long-lived host, with the real routes behind it and nobody for what it would leave to Next. */
export type ListenerMount = {
  port: number;
  request: (path: string, options?: RequestOptions) => Promise<Response>;
  close: () => Promise<void>;
};

async function nobody(): Promise<void> {
  throw new Error("this address was left to Next");
}

/** Starts it over the runtime that the test's app has made. */
export async function startListenerMount(): Promise<ListenerMount> {
  const door = createFrontDoor(hotRoutes);
  const server = createListener(nobody, { door: () => door });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    request: (path, options) => ask(port, path, options),
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** By Node's own client, which unpacks and reorders nothing; and the global `fetch` of these tests leads elsewhere. */
async function ask(
  port: number,
  path: string,
  { method, body, headers, cookie }: RequestOptions = {},
): Promise<Response> {
  const sent = request({
    host: "127.0.0.1",
    port,
    path,
    agent: false,
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(cookie !== undefined && { cookie }),
      ...headers,
    },
  });
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  const [answer]: IncomingMessage[] = await once(sent, "response");
  return toResponse(answer as IncomingMessage);
}

function toResponse(answer: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const { statusCode: status = 0 } = answer;
  const isEmpty = status === 204 || status === 304;
  const body = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
  return new Response(body, { status, headers });
}
